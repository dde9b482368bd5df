//! Each text file and the WebAssembly gets a `.br` and a `.gz` beside it, made once as small
//! as can be, so that no server has to do it again and again.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result};

use super::files_below;

/// The bytes of a file, made smaller.
type Pack = fn(&[u8]) -> io::Result<Vec<u8>>;

/// The ways to pack, by the extension that each adds.
const WAYS: [(&str, Pack); 2] = [("br", brotli), ("gz", gzip)];

/// Packs every file of a folder that gets smaller by it. Gives back how many those are.
pub fn folder(folder: &Path) -> Result<usize> {
    let mut files: Vec<PathBuf> =
        files_below(folder)?.into_iter().filter(|it| site::compressible(it)).collect();
    // The largest first, so that no core is left alone with it at the end.
    files.sort_by_key(|it| std::cmp::Reverse(fs::metadata(it).map_or(0, |it| it.len())));

    let next = AtomicUsize::new(0);
    let work = || {
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            file(path)?;
        }
        Ok(())
    };
    let results: Vec<Result<()>> = thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .map(|it| it.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    });
    results.into_iter().collect::<Result<()>>()?;
    Ok(files.len())
}

/// Packs one file both ways, where that was not done since it was written.
pub fn file(path: &Path) -> Result<()> {
    let attempt = || -> io::Result<()> {
        for (extension, pack) in WAYS {
            let packed = site::packed(path, extension);
            if !is_newer(&packed, path) {
                fs::write(packed, pack(&fs::read(path)?)?)?;
            }
        }
        Ok(())
    };
    attempt().with_context(|| format!("{} could not be compressed", path.display()))
}

fn is_newer(packed: &Path, plain: &Path) -> bool {
    let written = |path: &Path| fs::metadata(path)?.modified();
    matches!((written(packed), written(plain)), (Ok(packed), Ok(plain)) if packed > plain)
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packed = Vec::new();
    let (quality, window) = (11, 22);
    let mut writer = brotli::CompressorWriter::new(&mut packed, 64 * 1024, quality, window);
    writer.write_all(bytes)?;
    writer.flush()?;
    drop(writer);
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;
    use std::time::{Duration, SystemTime};

    use super::*;

    #[test]
    fn what_is_packed_can_be_unpacked() {
        let text = "evidence before status. ".repeat(5_000);
        let (small, zipped) = (brotli(text.as_bytes()).unwrap(), gzip(text.as_bytes()).unwrap());
        assert!(small.len() * 50 < text.len() && zipped.len() * 50 < text.len());

        let mut out = String::new();
        brotli::Decompressor::new(small.as_slice(), 4096).read_to_string(&mut out).unwrap();
        assert_eq!(out, text);
        out.clear();
        flate2::read::GzDecoder::new(zipped.as_slice()).read_to_string(&mut out).unwrap();
        assert_eq!(out, text);
    }

    #[test]
    fn a_changed_file_is_packed_again_and_an_unchanged_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.css");
        let packed = site::packed(&path, "br");
        let written_at = |path: &Path, seconds: u64| {
            let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
            fs::File::options().write(true).open(path).unwrap().set_modified(time).unwrap();
        };
        fs::write(&path, "p { }").unwrap();
        written_at(&path, 100);
        file(&path).unwrap();
        let good = fs::read(&packed).unwrap();

        fs::write(&packed, "left alone").unwrap();
        file(&path).unwrap();
        assert_eq!(fs::read(&packed).unwrap(), b"left alone");

        written_at(&packed, 99);
        file(&path).unwrap();
        assert_eq!(fs::read(&packed).unwrap(), good);
    }

    #[test]
    fn only_what_gets_smaller_is_packed() {
        let at = tempfile::tempdir().unwrap();
        for name in ["a.css", "b.png", "c.json"] {
            fs::write(at.path().join(name), "text").unwrap();
        }
        assert_eq!(folder(at.path()).unwrap(), 2);
        let names: Vec<_> =
            files_below(at.path()).unwrap().iter().map(|it| it.file_name().unwrap().to_owned()).collect();
        assert_eq!(names, ["a.css", "a.css.br", "a.css.gz", "b.png", "c.json", "c.json.br", "c.json.gz"]);
    }
}
