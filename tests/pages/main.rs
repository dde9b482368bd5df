//! Every page, rendered to HTML without a browser, over the real record in `seeds/`.

mod charts; // charts without a browser
mod data; // what can be taken away
mod figures; // what a reader must find about published figures, tables and history
mod finding; // what a reader must find on each page
mod hostile; // addresses that nobody should have to think of
mod html; // a strict reader of our own HTML
mod links; // every link leads somewhere
mod money; // money, officers and staff
mod say; // the pages of surveys
mod shape; // what holds for every page
mod site; // the plan, its addresses, and a page as it is rendered
