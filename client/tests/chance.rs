//! How likely it is that ordinary use opens the door: 100,000 uses of each front, on the matcher itself, with the derivation
//! of keys replaced by equality. `cargo xtask bench client` prints what is measured here; `docs/codes.md` quotes it.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what was measured is for people to read, and what cannot be measured is to stop"
)]

use client::codes::Key as Derived;
use client::codes::own::{LENGTH, Meaning, Own};
use client::codes::site::Site;
use client::front::tool::REPORTED;
use client::front::wiring::{Outside, Wired};
use client::front::{calculator, converter, timer};

/// Uses of each front.
const USES: u32 = 100_000;
/// Codes of the site that is tried: more than a careful one has.
const CODES: usize = 5;
const FOREVER: u16 = u16::MAX;

/// xorshift64* (Vigna 2016): the same uses in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % end
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    fn digits(&mut self, count: u64) -> String {
        let digit = |_| char::from(b'0' + u8::try_from(self.below(10)).unwrap());
        (0..count).map(digit).collect()
    }
}

/// Equality in place of PBKDF2.
fn derived(digits: &str) -> Derived {
    let mut key = [0xff; 32];
    key[..digits.len()].copy_from_slice(digits.as_bytes());
    key
}

fn site(codes: &[String]) -> Site {
    let mut pack = vec![0; 16];
    for code in codes {
        pack.extend(derived(code));
        pack.extend(FOREVER.to_le_bytes());
    }
    Site::parse(&pack).unwrap()
}

/// A front without its page: keys by name go in, the bare numbers committed come out.
type Front = fn(&[String]) -> Vec<String>;

fn of<Model: Wired>(keys: &[String]) -> Vec<String> {
    let mut tool = Model::new();
    let mut reports = Vec::new();
    for act in keys
        .iter()
        .filter_map(|name| Model::act(Outside::Key(name)))
    {
        let bare = tool.bare().map(str::to_owned);
        reports.extend(bare.filter(|_| Model::commits(&act)));
        tool = tool.after(act);
    }
    reports
}

fn of_timer(keys: &[String]) -> Vec<String> {
    use timer::{keys::Key, model};
    let mut tool = model::Model::default();
    let mut reports = Vec::new();
    for key in keys.iter().filter_map(|name| Key::named(name)) {
        let bare = tool.entry.bare().map(str::to_owned);
        reports.extend(bare.filter(|_| key == Key::Start));
        tool = tool.after(model::Act::Press(key), 0);
    }
    reports
}

const FRONTS: [(&str, Front); 3] = [
    ("converter", of::<converter::model::Model>),
    ("calculator", of::<calculator::model::Model>),
    ("timer", of_timer),
];

/// One use: what somebody does who wants an answer. A few numbers, most of them short, with points and operators between,
/// slips taken back, and `=`, in one of ten cases right after a bare number.
fn use_of_a_tool(chance: &mut Chance) -> Vec<String> {
    const LENGTHS: [u64; 16] = [1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 7, 8];
    let mut keys = Vec::new();
    let number = |chance: &mut Chance, keys: &mut Vec<String>| {
        let length = LENGTHS[usize::try_from(chance.below(16)).unwrap()];
        keys.extend(chance.digits(length).chars().map(String::from));
        if chance.below(4) == 0 {
            keys.push(".".to_owned());
            keys.extend(chance.digits(2).chars().map(String::from));
        }
        if chance.below(8) == 0 {
            keys.push("Backspace".to_owned());
        }
    };
    number(chance, &mut keys);
    if chance.below(10) > 0 {
        for _ in 0..=chance.below(3) {
            keys.push(chance.one(&["+", "-", "*", "/"]).to_owned());
            number(chance, &mut keys);
        }
    }
    keys.push("Enter".to_owned());
    keys
}

/// One use: a child, or a pocket. Thirty keys, each as likely as any other.
fn thirty_keys(chance: &mut Chance) -> Vec<String> {
    const KEYS: [&str; 19] = [
        "0",
        "1",
        "2",
        "3",
        "4",
        "5",
        "6",
        "7",
        "8",
        "9",
        ".",
        "+",
        "-",
        "*",
        "/",
        "%",
        "Enter",
        "Backspace",
        "Escape",
    ];
    (0..30).map(|_| chance.one(&KEYS).to_owned()).collect()
}

struct Measured {
    reported: u32,
    expected: f64,
    opened: u32,
}

fn measure(front: Front, usage: fn(&mut Chance) -> Vec<String>) -> Measured {
    let mut chance = Chance(0x51de_d00d);
    let (mut reported, mut opened, mut expected) = (0, 0, 0.0);
    for _ in 0..USES {
        // Another site each time, with codes of 6, 7 and 8 digits.
        let codes: Vec<_> = (0..CODES as u64)
            .map(|i| chance.digits(6 + i % 3))
            .collect();
        let site = site(&codes);
        for digits in front(&usage(&mut chance)) {
            if REPORTED.contains(&digits.len()) {
                reported += 1;
                let alike = codes.iter().filter(|code| code.len() == digits.len());
                expected += alike.count() as f64 / 10_f64.powi(digits.len() as i32);
                opened += u32::from(site.opens(&derived(&digits), 0));
            }
        }
    }
    Measured {
        reported,
        expected,
        opened,
    }
}

#[test]
fn ordinary_use_does_not_open_the_door() {
    for (name, front) in FRONTS {
        for (kind, usage) in [
            (
                "somebody who wants an answer",
                use_of_a_tool as fn(&mut Chance) -> _,
            ),
            ("thirty keys at random", thirty_keys),
        ] {
            let seen = measure(front, usage);
            println!(
                "{name}, {kind}: {USES} uses, {} bare numbers of 6 to 8 digits committed, {} opened; with {CODES} codes one \
                 use in {:.0} is expected to",
                seen.reported,
                seen.opened,
                f64::from(USES) / seen.expected
            );
            assert!(seen.reported > 0, "{name}: nothing was tried");
            assert!(seen.expected < 0.1, "{name}: {}", seen.expected);
            assert_eq!(seen.opened, 0, "{name}, {kind}");
        }
    }
}

#[test]
fn the_same_matcher_opens_for_a_code() {
    let codes = ["804713".to_owned(), "0047110".to_owned()];
    let site = site(&codes);
    for (name, front) in FRONTS {
        for code in &codes {
            let mut keys: Vec<_> = code.chars().map(String::from).collect();
            keys.push("Enter".to_owned());
            let reports = front(&keys);
            assert_eq!(reports, [code.as_str()], "{name}");
            assert!(site.opens(&derived(code), 0), "{name}");
        }
    }
}

#[test]
fn ones_own_codes_are_met_by_themselves_alone() {
    let mut chance = Chance(7);
    let mut own = Own::new([0; LENGTH]);
    own.set(Meaning::Opens, &derived("804713"));
    own.set(Meaning::Ends, &derived("31415926"));
    for _ in 0..USES {
        let length = 6 + chance.below(3);
        let digits = chance.digits(length);
        if digits != "804713" && digits != "31415926" {
            assert!(own.meaning(&derived(&digits)).is_none(), "{digits}");
        }
    }
    assert!(own.meaning(&derived("804713")) == Some(Meaning::Opens));
}
