-- What people answered. The same in SQLite and PostgreSQL, so only types that both know.
CREATE TABLE response (
    -- Made by the client, so that sending twice keeps once.
    id TEXT NOT NULL PRIMARY KEY,
    survey TEXT NOT NULL,
    survey_version BIGINT NOT NULL,
    pledge TEXT,
    -- Seconds since 1970 in UTC: by the client's clock, and by ours.
    answered_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    -- SHA-256 of the whole response, in hex: a repeat has the same.
    digest TEXT NOT NULL,
    -- JSON as text: a database that reads it would refuse characters that JSON allows.
    answers TEXT NOT NULL
);

-- Counting the answers to a survey, and reading them in the order they came.
CREATE INDEX response_by_survey ON response (survey, received_at, id);
-- Reading all in the order they came, and deleting the oldest.
CREATE INDEX response_by_time ON response (received_at, id);
