//! What a value says.

use super::number::{counted, written};
use super::{Chart, Mark, State, Unit, Value};

/// What stands where nothing is published.
const NOTHING: &str = "not published";

impl Value {
    /// A plain number.
    pub fn of(number: f64) -> Value {
        Value { number: Some(number), printed: None, query: None }
    }

    /// The number, if one is known.
    pub fn known(&self) -> Option<f64> {
        self.number.filter(|it| it.is_finite())
    }

    /// The number, if it is known and the document qualifies it by no word.
    pub fn exact(&self) -> Option<f64> {
        self.known().filter(|_| self.printed.is_none())
    }

    /// As it stands in a cell: in the words of the document where they say more than the number.
    pub fn text(&self, unit: &Unit) -> String {
        match (&self.printed, self.known()) {
            (Some(printed), _) => printed.clone(),
            (None, Some(number)) => written(number, unit),
            (None, None) => NOTHING.to_owned(),
        }
    }

    /// The same with what it counts.
    pub fn counted(&self, unit: &Unit) -> String {
        match (&self.printed, self.known(), unit) {
            (Some(printed), Some(_), Unit::Count(noun)) if !printed.contains(noun.as_str()) => {
                [printed, " ", noun].concat()
            }
            (None, Some(number), _) => counted(number, unit),
            _ => self.text(unit),
        }
    }
}

impl Chart {
    /// The value at this place.
    pub fn value(&self, mark: Mark) -> Option<&Value> {
        self.series.get(mark.series)?.values.get(mark.category)
    }

    /// The places of all values, category by category.
    pub fn marks(&self) -> impl Iterator<Item = Mark> {
        let n_series = self.series.len();
        let places = self.categories.len() * n_series;
        (0..places).map(move |at| Mark { series: at % n_series, category: at / n_series })
    }

    /// Whether any of its numbers is known.
    pub fn has_numbers(&self) -> bool {
        self.marks().any(|it| self.value(it).is_some_and(|it| it.known().is_some()))
    }

    /// Whether there is a picture of the numbers.
    pub fn is_drawn(&self) -> bool {
        self.state == State::Drawn
    }

    /// The sum of the series in a category, if all of them are known and none is qualified by a word.
    pub fn sum_of_category(&self, category: usize) -> Option<f64> {
        self.series.iter().map(|it| it.values.get(category)?.exact()).sum()
    }

    /// The sum of a series, if all of it is known and nothing qualified by a word.
    pub fn sum_of_series(&self, series: usize) -> Option<f64> {
        self.series.get(series)?.values.iter().map(Value::exact).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: Option<f64>, printed: Option<&str>, cell: &str, said: &str) {
        let value = Value { number, printed: printed.map(str::to_owned), query: None };
        let unit = Unit::Count("hours".into());
        assert_eq!(value.text(&unit), cell);
        assert_eq!(value.counted(&unit), said);
    }

    #[test]
    fn values() {
        check(Some(13_000.0), None, "13,000", "13,000 hours");
        check(Some(13_000.0), Some("around 13,000"), "around 13,000", "around 13,000 hours");
        check(None, Some("10,50"), "10,50", "10,50");
        check(None, None, "not published", "not published");
        check(Some(f64::NAN), None, "not published", "not published");
    }
}
