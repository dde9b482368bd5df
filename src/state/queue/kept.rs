use domain::moment::Moment;
use domain::survey::wire::ResponseId;

/// A response is on the disk of this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its id; `id.reference()` is what a person can note down.
    pub id: ResponseId,
    /// When it was answered, by the clock of this device.
    pub answered_at: Moment,
}

/// Nothing is on the disk: nobody is thanked, and the answers must be copied, printed or downloaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// No room is left.
    Full,
    /// The browser does not let this site keep anything; in words for the person.
    Refused(String),
}
