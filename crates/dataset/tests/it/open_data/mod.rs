//! The open data: what people and programs get who take the record away.

mod described; // the descriptions hold for the files
mod files; // the files are what they claim to be
mod fixture; // a dataset with something in every corner
mod reading; // the files, as another program reads them
mod same; // nothing is lost or changed on the way
