-- A number for each response, in the order they came. Seconds are too coarse for that: of two in one
-- second either could be the first, and results count responses five at a time in an order that must last.
-- A number is never given twice, even after the last response was deleted.
CREATE TABLE numbered (
    arrival INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    survey TEXT NOT NULL,
    survey_version BIGINT NOT NULL,
    pledge TEXT,
    answered_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    digest TEXT NOT NULL,
    answers TEXT NOT NULL
);
INSERT INTO numbered (id, survey, survey_version, pledge, answered_at, received_at, digest, answers)
    SELECT id, survey, survey_version, pledge, answered_at, received_at, digest, answers
    FROM response ORDER BY received_at, id;
DROP TABLE response;
ALTER TABLE numbered RENAME TO response;

-- Counting the responses to a survey, and reading them in the order they came.
CREATE INDEX response_by_survey ON response (survey, arrival);
-- Deleting the oldest.
CREATE INDEX response_by_time ON response (received_at);
