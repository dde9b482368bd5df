//! The police part of council tax: what the record prints for Band D, and what follows for the
//! year before.

use crate::council_tax::{self, Pence};
use crate::dataset::Direction;
use crate::plan::Plan;

/// What a Band D home pays to the police in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BandD {
    /// The year, such as `2024/25`.
    pub period: String,
    /// What it pays.
    pub charge: Pence,
    /// Whether it is printed. If not, it is the year after, less its printed rise.
    pub is_printed: bool,
}

/// What is known of Band D: the newest year first, then the year before.
pub fn band_d(plan: &Plan) -> Vec<BandD> {
    let measure = plan.data().money.precept_measure.as_ref().and_then(|id| plan.measure(id.as_str()));
    let Some(measure) = measure else { return Vec::new() };
    let printed = measure.points.iter().rev().filter_map(|point| {
        Some(BandD {
            period: point.period.clone(),
            charge: Pence::from_pounds(point.value?)?,
            is_printed: true,
        })
    });
    let mut years: Vec<BandD> = printed.take(2).collect();
    if let [newest] = years.as_slice()
        && let Some(stated) = measure.stated.as_ref().filter(|it| it.direction == Some(Direction::Up))
        && let (Some(rise), Some(period)) =
            (stated.change.and_then(Pence::from_pounds), year_before(&newest.period))
    {
        let before = council_tax::year_before(newest.charge, rise);
        years.extend(before.map(|charge| BandD { period, charge, is_printed: false }));
    }
    years
}

/// `2024/25` to `2023/24`
fn year_before(period: &str) -> Option<String> {
    let (from, to) = period.split_once('/')?;
    let (from, to): (u32, u32) = (from.parse().ok()?, to.parse().ok()?);
    let fits = (from + 1) % 100 == to;
    fits.then(|| format!("{}/{:02}", from - 1, from % 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_before() {
        #[track_caller]
        fn check(period: &str, expected: Option<&str>) {
            assert_eq!(year_before(period).as_deref(), expected, "{period:?}");
        }
        check("2024/25", Some("2023/24"));
        check("2000/01", Some("1999/00"));
        check("1999/00", Some("1998/99"));
        check("2024/26", None);
        check("2024", None);
        check("since 2021", None);
        check("2022/23–2024/25", None);
    }
}
