//! A length of time as an editor writes it.

#![expect(clippy::indexing_slicing, reason = "positions that were found in this text")]

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A length of time; the units may be combined (`{ years = 1, months = 6 }`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Period {
    /// Whole years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
    /// Whole months.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u32>,
    /// Whole weeks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u32>,
    /// Whole days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u32>,
    /// Whole hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<u32>,
}

impl Period {
    /// The units that are given, longest first, with their Fluent names.
    pub fn parts(&self) -> impl Iterator<Item = (&'static str, u32)> {
        [
            ("years", self.years),
            ("months", self.months),
            ("weeks", self.weeks),
            ("days", self.days),
            ("hours", self.hours),
        ]
        .into_iter()
        .filter_map(|(unit, count)| Some((unit, count?)))
    }

    /// Whether no unit is given.
    pub fn is_empty(&self) -> bool {
        self.parts().next().is_none()
    }

    /// The length in hours, a month counted as 30.4375 days, for comparing which is longer.
    pub fn approximate_hours(&self) -> u64 {
        // A year of 365.25 days is 8766 hours; a twelfth of it is 730.5, doubled to stay whole.
        let twice = |count: Option<u32>, hours: u64| u64::from(count.unwrap_or(0)) * hours;
        (twice(self.years, 17_532)
            + twice(self.months, 1_461)
            + twice(self.weeks, 336)
            + twice(self.days, 48)
            + twice(self.hours, 2))
            / 2
    }

    /// The period as an ISO 8601 duration (`P5Y6M`).
    pub fn to_iso(&self) -> String {
        let mut iso = String::from("P");
        for (unit, count) in self.parts().filter(|(unit, _)| *unit != "hours") {
            iso.push_str(&count.to_string());
            iso.push(unit.as_bytes()[0].to_ascii_uppercase() as char);
        }
        if let Some(hours) = self.hours {
            iso.push_str(&format!("T{hours}H"));
        }
        iso
    }
}
