use super::*;
use crate::front::calculator::history::Line;
use crate::front::calculator::keys::{MEMORY, PAD};

fn keyed(model: &Model, keys: &str) -> Model {
    // `<` is Backspace, `~` the sign, `[` M+, `]` M-, `r` MR, `m` MC.
    keys.chars().fold(model.clone(), |model, c| {
        let name = match c {
            '<' => "Backspace".to_owned(),
            '~' => "F9".to_owned(),
            '[' => "M+".to_owned(),
            ']' => "M-".to_owned(),
            'r' => "MR".to_owned(),
            'm' => "MC".to_owned(),
            other => other.to_string(),
        };
        model.after(Act::Press(Key::named(&name).unwrap()))
    })
}

fn shows(keys: &str) -> String {
    let display = keyed(&Model::new(), keys).display();
    display.map_or_else(|f| format!("{f:?}"), |text| text.replace('\u{202f}', ""))
}

fn lines(model: &Model) -> Vec<String> {
    model.history().lines().iter().map(Line::text).collect()
}

#[test]
fn sums() {
    for (keys, display) in [
        ("", "0"),
        ("12+3=", "15"),
        ("2+3*4=", "14"),
        ("0.1+0.2=", "0.3"),
        (".1+.2=", "0.3"),
        ("1/3*3=", "1"),
        ("007+1=", "8"),
        ("1..5+1=", "2.5"),
        ("200+10%=", "220"),
        ("50%", "50%"),
        ("50%=", "0.5"),
        ("200*10%=", "20"),
        ("5~*3=", "−15"),
        ("5*~3=", "−15"),
        ("~5=", "−5"),
        ("5+*3=", "15"),
        ("5+=", "5"),
        ("5+3-=", "8"),
        ("12+3=*2=", "30"),
        ("12+3=7", "7"),
        ("12+3=~", "−15"),
        ("3*4c5=", "5"),
        ("999999999999*999999999999=", "9.99999999998e23"),
        (&"9".repeat(40), "999999999999"),
    ] {
        assert_eq!(shows(keys), display, "{keys}");
    }
}

#[test]
fn equals_again_repeats_the_last_step() {
    assert_eq!(shows("5+3=="), "11");
    assert_eq!(shows("2+3*4=="), "56");
    assert_eq!(shows("200+10%=="), "242");
    assert_eq!(shows("5+3=10="), "10", "a new number stands alone");
    assert_eq!(
        lines(&keyed(&Model::new(), "5+3==")),
        ["8 + 3 = 11", "5 + 3 = 8"]
    );
}

#[test]
fn so_far() {
    assert_eq!(shows("2+3+"), "5");
    assert_eq!(shows("2+3*"), "3");
    assert_eq!(shows("2+3*4/"), "12");
    assert_eq!(shows("2+3*4-"), "14");
    let above = |keys: &str| keyed(&Model::new(), keys).above();
    assert_eq!(above("2+3*4"), "2 + 3 ×");
    assert_eq!(above("2+3="), "2 + 3 =");
    assert_eq!(above("2+3=4"), "");
    assert_eq!(above("12345*10%-"), "12\u{202f}345 × 10\u{202f}% −");
}

#[test]
fn backspace_takes_back_what_was_keyed_in() {
    for (keys, display) in [
        ("123<", "12"),
        ("12+3<", "12"),
        ("12+3<<", "12"),
        ("12+3<<4=", "124"),
        ("12+<<", "1"),
        ("1.5<<<", "0"),
        ("50%<", "50"),
        ("12+3=<", "0"),
        ("<<<", "0"),
        ("5*~<3=", "15"),
        ("7[2+r<3=", "5"),
    ] {
        assert_eq!(shows(keys), display, "{keys}");
    }
}

#[test]
fn division_by_zero_and_the_key_after_it() {
    assert_eq!(shows("5/0="), "ByZero");
    assert_eq!(shows("5/0+"), "ByZero");
    assert_eq!(shows("1+2/0%="), "ByZero");
    assert_eq!(shows("5/0=7"), "7");
    assert_eq!(shows("5/0=.5"), "0.5");
    assert_eq!(shows("5/0=~8"), "−8");
    for key in ["=", "c", "<", "+", "%"] {
        assert_eq!(
            shows(&format!("5/0={key}")).trim_end_matches('%'),
            "0",
            "{key}"
        );
    }
    assert!(lines(&keyed(&Model::new(), "5/0=5/0+")).is_empty());
    assert_eq!(keyed(&Model::new(), "5/0=123456").bare(), Some("123456"));
}

#[test]
fn out_of_reach() {
    let mut model = keyed(&Model::new(), "999999999999*999999999999=");
    for _ in 0..6 {
        model = keyed(&model, "m[*r=");
    }
    assert_eq!(model.display(), Err(Failure::TooLarge));
    assert_eq!(keyed(&model, "4").display().unwrap(), "4");
}

#[test]
fn memory() {
    assert_eq!(Model::new().memory(), None);
    let model = keyed(&Model::new(), "12[30[2]");
    assert_eq!(model.memory().unwrap(), "40");
    assert_eq!(keyed(&model, "c2*r=").display().unwrap(), "80");
    assert_eq!(keyed(&model, "40]").memory(), None, "nothing in it");
    assert_eq!(keyed(&model, "m").memory(), None);
    assert_eq!(
        keyed(&model, "mr").display().unwrap(),
        "2",
        "nothing to recall"
    );
    assert_eq!(shows("5+3[="), "8");
    assert_eq!(shows("5+3[4="), "9");
    assert_eq!(keyed(&Model::new(), "200*10%[").memory().unwrap(), "0.1");
    assert_eq!(keyed(&Model::new(), "5/0=[").memory(), None);
}

#[test]
fn the_history_is_taken_up_again() {
    let model = keyed(&Model::new(), "12+3=4*5=");
    assert_eq!(lines(&model), ["4 × 5 = 20", "12 + 3 = 15"]);
    assert_eq!(
        keyed(&model.after(Act::Again(1)), "*2=").display().unwrap(),
        "30"
    );
    assert_eq!(
        keyed(&keyed(&model, "100-").after(Act::Again(1)), "=")
            .display()
            .unwrap(),
        "85"
    );
    assert_eq!(model.after(Act::Again(1)).bare(), None);
    assert_eq!(model.after(Act::Again(9)), model);
}

#[test]
fn forgetting_empties_it_and_the_line_above() {
    let model = keyed(&Model::new(), "12+3=");
    assert!(model.is_done() && !keyed(&model, "4").is_done());
    for keys in ["", "471190="] {
        let model = keyed(&model, keys).after(Act::Forget);
        assert!(lines(&model).is_empty());
        assert_eq!((model.above().as_str(), model.is_done()), ("", false));
        assert_eq!(model.after(Act::TakeBack).above(), "");
    }
    assert_eq!(
        keyed(&model.after(Act::Forget), "").display().unwrap(),
        "15"
    );
}

#[test]
fn bare_digits_are_those_typed_and_nothing_else() {
    let bare = |keys: &str| keyed(&Model::new(), keys).bare().map(str::to_owned);
    for keys in [
        "", "123456=", "1234.5", "123456~", "123456%", "1+123456", "123456+", "12345[", "[", "c",
        "6*7=",
    ] {
        assert_eq!(bare(keys), None, "{keys}");
    }
    for keys in [
        "012345",
        "c012345",
        "6*7=012345",
        "6*7c012345",
        "9<012345",
        "0123456<",
        "012345~~",
        "01+<2345",
    ] {
        assert_eq!(bare(keys).as_deref(), Some("012345"), "{keys}");
    }
}

#[test]
fn a_bare_number_is_its_own_answer() {
    let model = keyed(&Model::new(), "12+3=123456=");
    assert_eq!(model.display().unwrap(), "123\u{202f}456");
    assert_eq!((model.above().as_str(), model.bare()), ("", None));
    assert_eq!(lines(&model), ["12 + 3 = 15"]);
    assert_eq!(keyed(&model, "==="), model);
    assert_eq!(keyed(&model, "+4=").display().unwrap(), "123\u{202f}460");
}

#[test]
fn taking_back_leaves_no_digit_of_it() {
    for start in ["", "12+3=", "12+3=c", "12+3==", "5/0=", "9[m7+1=", "12+3=~"] {
        let start = keyed(&Model::new(), start);
        let after = keyed(&start, "471190=").after(Act::TakeBack);
        assert_eq!(
            (after.display(), after.above()),
            (start.display(), start.above())
        );
        assert_eq!(
            (lines(&after), after.memory()),
            (lines(&start), start.memory())
        );
        assert!(!format!("{after:?}").contains("471190"), "{after:?}");
        assert_eq!(keyed(&after, "=").display(), keyed(&start, "=").display());
    }
}

#[test]
fn taking_back_does_not_go_back_to_other_digits_alone() {
    for keys in ["471191=471109=", "471191=~", "471191=%", "471191=~~"] {
        let keys = format!("12+3={keys}471190=");
        let after = keyed(&Model::new(), &keys).after(Act::TakeBack);
        assert_eq!(after.display().unwrap(), "15");
        assert!(!format!("{after:?}").contains("4711"), "{after:?}");
    }
}

#[test]
fn pasted_text() {
    let model = keyed(&Model::new(), "5");
    for text in [
        "",
        "abc",
        "1e9",
        "12 34",
        "1.2.3",
        "-",
        ".",
        "<b>1</b>",
        &"1".repeat(13),
        "١٢٣",
    ] {
        assert_eq!(model.after(Act::Paste(text.into())), model, "{text}");
    }
    let pasted = |text: &str| model.after(Act::Paste(text.into()));
    assert_eq!(pasted(" -12.5\n").display().unwrap(), "−12.5");
    assert_eq!(
        pasted("−12\u{202f}345").display().unwrap(),
        "−12\u{202f}345"
    );
    assert_eq!(
        keyed(&keyed(&model, "+").after(Act::Paste("7".into())), "=")
            .display()
            .unwrap(),
        "12"
    );
}

#[test]
fn long_sums_are_worked_out_on_the_way() {
    let model = keyed(&Model::new(), &"1+".repeat(100));
    assert_eq!(model.display().unwrap(), "100");
    assert!(model.above().len() < 120);
}

#[test]
fn ten_thousand_random_keys() {
    let keys: Vec<Key> = PAD.into_iter().flatten().chain(MEMORY).collect();
    let mut seed = 7_u64;
    let mut next = |below: usize| {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut model = Model::new();
    for _ in 0..10_000 {
        let bare = model.bare().map(str::to_owned);
        let act = match next(60) {
            0 => Act::Again(next(25)),
            1 => Act::TakeBack,
            2 => Act::Paste(next(1_000_000).to_string()),
            // Every key of the pad, digits twice as often.
            n if n < 20 => Act::Press(Key::Digit(n as u8 % 10)),
            _ => Act::Press(keys[next(keys.len())]),
        };
        let before = model.history().clone();
        model = model.after(act.clone());
        let _ = (model.display(), model.above(), model.memory());
        if act == Act::Press(Key::Equals) && bare.is_some() {
            assert_eq!(*model.history(), before, "digits alone are not kept");
        }
        for line in model.history().lines() {
            let text = line.text();
            let (sum, _) = text.split_once(" = ").unwrap();
            assert!(
                sum.contains(['+', '×', '÷', '%']) || sum.contains(" − "),
                "{text}"
            );
        }
        for kept in model.history().kept().split(';').filter(|k| !k.is_empty()) {
            assert!(kept.contains([' ', '%']), "{kept}");
        }
        assert!(model.history().lines().len() <= 20);
        assert_eq!(History::parse(&model.history().kept()), *model.history());
    }
}
