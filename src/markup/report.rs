//! An e-mail to the office about what a page shows, ready to send.

use domain::mail::mailto;
use domain::plan::Plan;

/// The e-mail about a figure or a table. `what` says which, `title` is its title, `address` where its
/// page is.
pub fn report(plan: &Plan, what: &str, title: &str, address: &str) -> String {
    email(plan, title, &format!("The {what}: {title}"), address)
}

/// The e-mail with this opening line.
pub(super) fn email(plan: &Plan, title: &str, opening: &str, address: &str) -> String {
    mailto(
        &plan.data().help.office.email,
        &format!("{}: a problem with “{title}”", plan.info().title),
        &format!(
            "{opening}\nIts page: {address}\n\nWhat is wrong:\n\n\nThe document, page or link that shows what is right:\n",
        ),
    )
}
