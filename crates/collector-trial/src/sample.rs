//! A survey with a question of each kind, and responses to it.

/// The survey, as a file with surveys.
pub struct Sample;

impl Sample {
    /// The id of the survey.
    pub const ID: &'static str = "sample";

    /// The file, open from 2020 to 2099.
    pub fn file() -> String {
        Sample::file_of(1, "2020-01-01", "2099-12-31")
    }

    /// The file with the survey in another version or with other days.
    pub fn file_of(version: u32, opens: &str, closes: &str) -> String {
        let survey = include_str!("sample.json");
        let survey = survey.replace("\"version\": 1", &format!("\"version\": {version}"));
        survey.replace("2020-01-01", opens).replace("2099-12-31", closes)
    }

    /// A response to it. Those with different numbers have different answers.
    pub fn response(id: &str, number: u64) -> String {
        Sample::response_at(id, number, "2026-11-21T12:00:00Z")
    }

    /// The same, answered at that time.
    pub fn response_at(id: &str, number: u64, answered_at: &str) -> String {
        let safe = ["very", "fairly", "not"][(number % 3) as usize];
        format!(
            "{{\"schema\":1,\"id\":\"{id}\",\"survey\":\"sample\",\"survey_version\":1,\"pledge\":null,\
             \"answered_at\":\"{answered_at}\",\"answers\":{{\"safe\":\"{safe}\",\
             \"worries\":[\"speeding\",\"litter\"],\"first\":[\"visit\",\"call\"],\
             \"places\":{{\"street\":\"fairly\",\"park\":\"not\"}},\"years\":{},\
             \"words\":\"More lamps, please: number {number}.\"}},\"sealed\":null}}",
            number % 100
        )
    }
}

/// An id as a browser makes it, from a number: equal numbers give equal ids.
pub fn id(number: u64) -> String {
    // Any good mixing will do; this is the finaliser of a common hash.
    let mix = |mut it: u64| {
        it = (it ^ (it >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        it = (it ^ (it >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        it ^ (it >> 31)
    };
    let (high, low) = (mix(number.wrapping_add(0x9e37_79b9_7f4a_7c15)), mix(number ^ 0x5851_f42d_4c95_7f2d));
    format!(
        "{:08x}-{:04x}-4{:03x}-{:04x}-{:012x}",
        high >> 32,
        high >> 16 & 0xffff,
        high & 0xfff,
        0x8000 | low >> 48 & 0x3fff,
        low & 0xffff_ffff_ffff
    )
}
