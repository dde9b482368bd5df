-- A number for each response, in the order they came. Seconds are too coarse for that: of two in one
-- second either could be the first, and results count responses five at a time in an order that must last.
ALTER TABLE response ADD COLUMN arrival BIGINT;
UPDATE response SET arrival = earlier.place FROM (
    SELECT id, ROW_NUMBER() OVER (ORDER BY received_at, id) AS place FROM response
) AS earlier WHERE earlier.id = response.id;
ALTER TABLE response ALTER COLUMN arrival SET NOT NULL;
ALTER TABLE response ALTER COLUMN arrival ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('response', 'arrival'), COALESCE(MAX(arrival), 0) + 1, false) FROM response;

DROP INDEX response_by_survey;
DROP INDEX response_by_time;
-- Counting the responses to a survey, and reading them in the order they came.
CREATE INDEX response_by_survey ON response (survey, arrival);
-- Reading all in the order they came.
CREATE UNIQUE INDEX response_by_arrival ON response (arrival);
-- Deleting the oldest.
CREATE INDEX response_by_time ON response (received_at);
