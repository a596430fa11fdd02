//! How the browser keeps the timers: names, durations and when they end. What was typed is not in it.
//!
//! `eggs.1.300.360.u1700000000000,tea.1.180.180.p95,timer.1.60.60.e`: name, number, what was set and what this run began
//! with (seconds), and `u` until when (milliseconds since 1970), or `p` paused with so many seconds left, or `e` ended.

use super::names::Name;
use super::timers::{LONGEST, Run, Timer};

/// The timers as text.
pub fn text(timers: &[Timer]) -> String {
    let each = timers.iter().map(|timer| {
        let run = match timer.run {
            Run::Until(end) => format!("u{end}"),
            Run::Paused(left) => format!("p{}", (left + 999) / 1000),
            Run::Ended => "e".into(),
        };
        let Timer {
            number, set, span, ..
        } = timer;
        format!("{}.{number}.{set}.{span}.{run}", timer.name.tag())
    });
    each.collect::<Vec<_>>().join(",")
}

/// Reads what [`text`] wrote; what is no timer is left out. The ids count from `first`.
pub fn parse(text: &str, first: u32) -> Vec<Timer> {
    text.split(',')
        .filter_map(timer)
        .zip(first..)
        .map(|(timer, id)| Timer { id, ..timer })
        .collect()
}

fn timer(text: &str) -> Option<Timer> {
    let mut parts = text.split('.');
    let name = Name::tagged(parts.next()?)?;
    let number = parts.next()?.parse().ok()?;
    let (set, span) = (seconds(parts.next()?)?, seconds(parts.next()?)?);
    let run = parts.next()?;
    let run = match (run.get(..1)?, run.get(1..)?) {
        ("u", end) => Run::Until(end.parse().ok()?),
        ("p", left) => Run::Paused(seconds(left)?.min(span) * 1000),
        ("e", "") => Run::Ended,
        _ => return None,
    };
    parts.next().is_none().then_some(Timer {
        id: 0,
        name,
        number,
        set,
        span,
        run,
    })
}

fn seconds(text: &str) -> Option<i64> {
    let seconds = text.parse().ok()?;
    (1..=LONGEST).contains(&seconds).then_some(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "eggs.1.300.360.u1700000000000,tea.1.180.180.p95,timer.2.60.60.e";

    #[test]
    fn there_and_back() {
        let timers = parse(TEXT, 7);
        assert_eq!(timers.len(), 3);
        assert_eq!(timers[2].id, 9);
        assert_eq!(text(&timers), TEXT);
        assert_eq!(text(&[]), "");
    }

    #[test]
    fn what_is_no_timer_is_left_out() {
        for bad in [
            "",
            "123456",
            "eggs",
            "eggs.1.300.300",
            "eggs.1.300.300.",
            "eggs.1.300.300.é",
            "eggs.1.0.300.e",
            "eggs.1.6000.300.e",
            "eggs.1.-5.300.e",
            "eggs.1.300.300.u",
            "eggs.1.300.300.u99999999999999999999",
            "eggs.1.300.300.p0",
            "eggs.1.300.300.e1",
            "eggs.1.300.300.e.1",
            "soup.1.300.300.e",
            "eggs.x.300.300.e",
            "eggs.-1.300.300.e",
        ] {
            assert_eq!(parse(&format!("{bad},tea.1.5.5.e"), 0).len(), 1, "{bad}");
        }
    }
}
