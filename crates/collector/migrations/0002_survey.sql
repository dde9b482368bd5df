-- Each version of a survey that was ever open here. Someone may have answered it
-- with no network and send it when the site has a newer one.
CREATE TABLE survey (
    id TEXT NOT NULL,
    version BIGINT NOT NULL,
    -- JSON, as in the site's surveys.json.
    definition TEXT NOT NULL,
    PRIMARY KEY (id, version)
);

-- One row that is written to see whether the store takes writing.
CREATE TABLE pulse (
    id BIGINT NOT NULL PRIMARY KEY,
    at BIGINT NOT NULL
);
INSERT INTO pulse (id, at) VALUES (1, 0);
