//! Charts as values: that all forms of one say the same, and what plans make of themselves.

mod answers; // charts of what people said
mod figures; // charts of measures and tables
mod forms; // the sentence, the table, the file, the description and the readings agree
mod made; // small charts and plans to test with
mod statuses; // how many pledges have which status

#[path = "../selecting/fixture.rs"]
#[allow(dead_code, reason = "the searches of the other tests are not needed here")]
mod fixture;
