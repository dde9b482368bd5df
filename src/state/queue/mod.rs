//! What people have answered, kept on this device until the office has it. Read in this order.
//!
//! What to do is decided by the state machine in `domain::queue`; here it is done.

mod outbox; // what the rest of the app asks of it

mod kept; // what became of keeping something

mod driver; // what the state machine is told, and what it knows

mod effects; // does what it says

mod ears; // what wakes it

pub use domain::queue::{Disk, Fate, Promise, Reach, Refused, Standing};
pub use kept::{Kept, NotKept};
pub use outbox::{Outbox, outbox};

/// Starts the outbox, which sends what waits on this device.
pub fn start() {
    outbox();
}
