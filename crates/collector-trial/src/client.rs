//! One connection to the collector, which is kept open: requests out, answers in.
//!
//! It is as plain as can be, so that under load it takes little of the machine from what is measured.

use std::io::{Error, ErrorKind, Result};
use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// What came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The status line and the headers, in lower case.
    pub head: String,
    /// The text.
    pub text: String,
}

impl Answer {
    /// The value of a header, or nothing.
    pub fn header(&self, name: &str) -> &str {
        let found = self.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        found.unwrap_or_default().trim()
    }
}

/// A connection.
pub struct Client {
    stream: TcpStream,
    /// What has arrived and not been read.
    arrived: Vec<u8>,
}

impl Client {
    /// Connects.
    pub async fn connect(address: SocketAddr) -> Result<Client> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        Ok(Client { stream, arrived: Vec::with_capacity(1024) })
    }

    /// Sends a response under its id.
    pub async fn put(&mut self, id: &str, body: &str) -> Result<Answer> {
        let length = body.len();
        let request = format!(
            "PUT /api/v1/responses/{id} HTTP/1.1\r\nhost: collector\r\n\
             content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
        );
        self.ask(request.as_bytes()).await
    }

    /// Gets what is at an address. `headers` are whole lines, each with its end.
    pub async fn get(&mut self, address: &str, headers: &str) -> Result<Answer> {
        let request = format!("GET {address} HTTP/1.1\r\nhost: collector\r\n{headers}\r\n");
        self.ask(request.as_bytes()).await
    }

    /// Sends a request as it is, and reads one answer.
    pub async fn ask(&mut self, request: &[u8]) -> Result<Answer> {
        self.stream.write_all(request).await?;
        let end = loop {
            match self.arrived.windows(4).position(|it| it == b"\r\n\r\n") {
                Some(end) => break end + 4,
                None => self.more().await?,
            }
        };
        let head = String::from_utf8_lossy(&self.arrived[..end]).to_lowercase();
        self.arrived.drain(..end);
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok());
        let status = status.ok_or_else(|| Error::new(ErrorKind::InvalidData, "no status"))?;
        let mut answer = Answer { status, head, text: String::new() };
        let body = match answer.header("content-length").parse::<usize>() {
            Ok(length) => self.take(length).await?,
            Err(_) if answer.header("transfer-encoding") == "chunked" => self.chunks().await?,
            Err(_) => Vec::new(),
        };
        answer.text = String::from_utf8_lossy(&body).into_owned();
        Ok(answer)
    }

    async fn more(&mut self) -> Result<()> {
        match self.stream.read_buf(&mut self.arrived).await? {
            0 => Err(Error::new(ErrorKind::UnexpectedEof, "the connection ended early")),
            _ => Ok(()),
        }
    }

    async fn take(&mut self, length: usize) -> Result<Vec<u8>> {
        while self.arrived.len() < length {
            self.more().await?;
        }
        Ok(self.arrived.drain(..length).collect())
    }

    async fn chunks(&mut self) -> Result<Vec<u8>> {
        let mut whole = Vec::new();
        loop {
            let line = loop {
                match self.arrived.windows(2).position(|it| it == b"\r\n") {
                    Some(end) => break self.take(end + 2).await?,
                    None => self.more().await?,
                }
            };
            let size = String::from_utf8_lossy(&line);
            let size = usize::from_str_radix(size.trim(), 16)
                .map_err(|_| Error::new(ErrorKind::InvalidData, "no size of a chunk"))?;
            whole.extend(self.take(size).await?);
            self.take(2).await?;
            if size == 0 {
                return Ok(whole);
            }
        }
    }
}
