//! An ISO 8601 duration → the keys of a period.

/// The keys (`years = 1, months = 6`); `None` if the text is not a duration, or has units that
/// klartext does not have.
pub fn keys(ttl: &str) -> Option<String> {
    let all = ttl.strip_prefix('P')?;
    let (date, time) = all.split_once('T').unwrap_or((all, ""));
    let units = [('Y', "years"), ('M', "months"), ('W', "weeks"), ('D', "days")];
    let mut keys = parts(date, &units)?;
    keys.extend(parts(time, &[('H', "hours")])?);
    (!keys.is_empty()).then(|| keys.join(", "))
}

fn parts(text: &str, units: &[(char, &str)]) -> Option<Vec<String>> {
    let mut keys = Vec::new();
    let mut rest = text;
    let mut next = 0;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let (number, after) = rest.split_at_checked(digits)?;
        let count: u32 = number.parse().ok()?;
        let unit = after.chars().next()?;
        let mut later = units.iter().enumerate().skip(next);
        let (at, (_, name)) = later.find(|(_, (letter, _))| *letter == unit)?;
        keys.push(format!("{name} = {count}"));
        next = at + 1;
        rest = after.strip_prefix(unit)?;
    }
    Some(keys)
}

#[cfg(test)]
mod tests {
    use super::keys;

    #[test]
    fn durations_are_periods() {
        let period = |ttl| keys(ttl).unwrap_or_default();
        assert_eq!(period("P30D"), "days = 30");
        assert_eq!(period("P1Y6M"), "years = 1, months = 6");
        assert_eq!(period("P2WT3H"), "weeks = 2, hours = 3");
        assert_eq!(period("PT24H"), "hours = 24");
        for not in ["P", "PT", "5Y", "P5Y junk", "P1M1Y", "P1.5Y", "P1YT30M", "P99999999999Y", "Pé"]
        {
            assert_eq!(keys(not), None, "{not}");
        }
    }
}
