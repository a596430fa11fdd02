//! What the tool does, act by act, with a clock that the test holds.

use super::*;
use crate::front::timer::entry::MOST_DIGITS;
use crate::front::timer::timers::RING;

const NOW: i64 = 1_700_000_000_000;

fn typed(model: Model, keys: &str) -> Model {
    keys.chars().fold(model, |m, c| {
        m.after(Act::Press(Key::named(&c.to_string()).unwrap()), NOW)
    })
}

fn times(model: &Model) -> Vec<String> {
    model.timers.iter().map(|t| shown(t, model.now)).collect()
}

#[test]
fn start_starts_and_empties_the_display() {
    let model = typed(Model::default(), "530=130=75=");
    assert_eq!(times(&model), ["1:15", "1:30", "5:30"]);
    assert_eq!(model.entry.face(), "0:00");
    let numbers: Vec<_> = model.timers.iter().map(|t| t.number).collect();
    assert_eq!(numbers, [3, 2, 1]);
    let later = model.after(Act::Tick, NOW + 10_001);
    assert_eq!(times(&later), ["1:05", "1:20", "5:20"]);
    assert_eq!(later.wait(), Some(999));
}

#[test]
fn longer_numbers_are_politely_refused() {
    for keys in ["10000", "123456", "00000100", "12345678", "9960", "9999"] {
        let model = typed(Model::default(), keys);
        assert_eq!(model.entry.bare(), Some(keys));
        let after = typed(model, "=");
        assert_eq!(after.answer, Some(Answer::Longest), "{keys}");
        assert!(after.timers.is_empty() && after.entry.blank());
        assert_eq!(typed(after, "5").answer, None);
    }
    assert_eq!(times(&typed(Model::default(), "9959=")), ["99:59"]);
    assert_eq!(typed(Model::default(), "00=").answer, Some(Answer::NoTime));
}

#[test]
fn bare_digits_are_those_typed_and_nothing_else() {
    assert_eq!(Model::default().entry.bare(), None);
    assert_eq!(
        typed(Model::default(), "012345").entry.bare(),
        Some("012345")
    );
    assert_eq!(typed(Model::default(), "123456=").entry.bare(), None);
    let over = typed(Model::default(), "123456789");
    assert_eq!(over.entry.bare(), None, "not what was typed");
    let back = over.after(Act::Press(Key::Back), NOW);
    assert_eq!(back.entry.bare(), Some("1234567"));
}

#[test]
fn taking_back_leaves_no_digit_of_it() {
    let before = typed(Model::default(), "530=");
    let committed = typed(before.clone(), "123456=");
    for after in [
        committed.after(Act::TakeBack, NOW),
        typed(before.clone(), "123456").after(Act::TakeBack, NOW),
    ] {
        assert_eq!(after, before);
    }
    assert_eq!(saved::text(&committed.timers), saved::text(&before.timers));
    assert!(!format!("{committed:?}").contains("123456"));
}

#[test]
fn there_are_six_at_most() {
    let six = typed(Model::default(), "1=2=3=4=5=6=");
    assert_eq!(six.timers.len(), 6);
    let more = typed(six.clone(), "7=");
    assert_eq!((more.answer, more.timers.len()), (Some(Answer::Most), 6));
    assert_eq!(more.entry.face(), "0:07", "kept for when there is room");
    let refused = typed(six, "1234567=");
    assert_eq!(refused.answer, Some(Answer::Longest));
}

#[test]
fn names_are_given_before_and_after() {
    let named = Model::default().after(Act::Call(Name::Eggs), NOW);
    let one = named.after(Act::Press(Key::Usual(2)), NOW);
    assert_eq!(times(&one), ["5:00"]);
    assert_eq!((one.timers[0].name, one.name), (Name::Eggs, Name::Plain));
    let id = one.timers[0].id;
    let picked = one.after(Act::Pick(id), NOW);
    assert_eq!(picked.picked, Some(id));
    let tea = picked.after(Act::Call(Name::Tea), NOW);
    assert_eq!(
        (tea.timers[0].name, tea.name, tea.picked),
        (Name::Tea, Name::Plain, None)
    );
    assert_eq!(picked.after(Act::Remove(id), NOW).picked, None);
}

#[test]
fn it_rings_until_touched_or_for_a_minute() {
    let model = typed(Model::default(), "5=");
    let end = NOW + 5_000;
    let ringing = model.after(Act::Tick, end);
    assert!(ringing.rings());
    assert!(!ringing.after(Act::Hush, end + 1).rings());
    assert!(!typed(ringing.clone(), "1").rings());
    assert!(!ringing.after(Act::Tick, end + RING).rings());
    assert_eq!(ringing.after(Act::Tick, end + RING).wait(), None);
    let late = model.after(Act::Tick, end + 3_600_000);
    assert!(!late.rings() && times(&late) == ["0:00"]);
}

#[test]
fn it_survives_a_reload() {
    let model = typed(Model::default(), "530=2000=");
    let paused = model.after(Act::Toggle(model.timers[1].id), NOW + 30_500);
    let text = saved::text(&paused.timers);

    let anew = Model::default().after(Act::Remember(text.clone()), NOW + 60_000);
    assert_eq!(times(&anew), ["19:00", "5:00"]);
    assert_eq!(saved::text(&anew.timers), text);
    let years_back = Model::default().after(Act::Remember(text), 86_400_000);
    assert_eq!(times(&years_back), ["20:00", "5:00"]);
    assert_eq!(
        times(&years_back.after(Act::Tick, 86_401_000)),
        ["19:59", "5:00"]
    );
}

#[test]
fn a_clock_put_back_takes_the_timers_with_it() {
    const YEARS: i64 = 30 * 365 * 86_400_000;
    let model = typed(Model::default(), "530=").after(Act::Tick, NOW + 30_000);
    let back = model.after(Act::Tick, NOW - YEARS);
    assert_eq!(times(&back), ["5:00"]);
    assert_eq!(
        times(&back.after(Act::Tick, NOW - YEARS + 60_000)),
        ["4:00"]
    );
    assert_eq!(times(&model.after(Act::Tick, NOW + YEARS)), ["0:00"]);
}

#[test]
fn ten_thousand_random_acts_break_nothing() {
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut random = move |below: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % below
    };
    let (mut model, mut now) = (Model::default(), NOW);
    for _ in 0..10_000 {
        now = match random(40) {
            0 => [i64::MIN, i64::MAX, 0, NOW, -NOW, NOW * 3][random(6) as usize],
            1 => now.saturating_sub(i64::try_from(random(100_000_000)).unwrap()),
            _ => now.saturating_add(i64::try_from(random(90_000)).unwrap()),
        };
        let id = random(12) as u32 + model.next.saturating_sub(10);
        let act = match random(16) {
            0..=5 => Act::Press(Key::Digit(random(12) as u8)),
            6 => Act::Press(Key::Usual(random(8) as u8)),
            7 => Act::Press([Key::Back, Key::Clear, Key::Start][random(3) as usize]),
            8 => Act::Press(Key::Start),
            9 => Act::Call(Name::ALL[random(7) as usize]),
            10 => Act::Pick(id),
            11 => Act::Toggle(id),
            12 => Act::AddMinute(id),
            13 => [Act::Reset(id), Act::Remove(id)][random(2) as usize].clone(),
            14 => Act::Remember(saved::text(&model.timers)),
            _ => [
                Act::Tick,
                Act::Hush,
                Act::TakeBack,
                Act::Paste("12:34".into()),
            ][random(4) as usize]
                .clone(),
        };
        model = model.after(act, now);
        assert!(model.timers.len() <= MOST && model.entry.face().len() <= MOST_DIGITS);
        for timer in &model.timers {
            assert!((1..=LONGEST).contains(&timer.span) && (1..=LONGEST).contains(&timer.set));
            assert!((0..=timer.span * 1000).contains(&timer.left(now)));
            assert!((0..=100).contains(&timer.share(now)));
        }
        assert!(model.wait().is_none_or(|wait| (1..=1000).contains(&wait)));
        assert_eq!(
            saved::parse(&saved::text(&model.timers), 0).len(),
            model.timers.len()
        );
    }
}
