use super::*;

fn d(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

#[test]
fn what_a_person_expects() {
    assert_eq!(d("0.1").plus(d("0.2")), Ok(d("0.3")));
    assert_eq!(d("1").plus(d("0.9").negated()), Ok(d("0.1")));
    assert_eq!(d("1.1").times(d("1.1")), Ok(d("1.21")));
    assert_eq!(d("0.07").times(d("100")), Ok(d("7")));
    assert_eq!(d("1").over(d("8")), Ok(d("0.125")));
    assert_eq!(d("-6").over(d("0.002")), Ok(d("-3000")));
    assert_eq!(d("0").over(d("5")), Ok(Decimal::ZERO));
    assert_eq!(d("5").over(d("0")), Err(Failure::ByZero));
    assert_eq!(d("10").hundredth(), d("0.1"));
}

#[test]
fn a_third_three_times_is_one_and_leaves_nothing() {
    let third = d("1").over(d("3")).unwrap();
    let one = third.times(d("3")).unwrap();
    assert_eq!(one.rounded(12), d("1"));
    assert_eq!(one.plus(d("-1")), Ok(Decimal::ZERO));
}

#[test]
fn large_beside_small() {
    assert_eq!(d("1e30").plus(d("1")), Ok(d("1e30")));
    assert_eq!(d("1").plus(d("-1e30")), Ok(d("-1e30")));
    assert_eq!(
        d("1e30").plus(d("123456789012345678")),
        Ok(d("1.00000000000012346e30"))
    );
    assert_eq!(d("1e-900").plus(d("1e900")), Ok(d("1e900")));
    assert_eq!(
        d("999999999999").plus(d("0.00001")),
        Ok(d("999999999999.00001"))
    );
    assert_eq!(d("1e600").times(d("1e600")), Err(Failure::TooLarge));
    assert_eq!(d("1e-600").times(d("1e-600")), Ok(Decimal::ZERO));
    assert_eq!(
        d("1e18").plus(d("123456789012345678")),
        Ok(d("112345678901234568e1"))
    );
}

#[test]
fn text_that_is_no_number() {
    for text in [
        "",
        "-",
        ".",
        "1e",
        "e5",
        "+1",
        "1.2.3",
        "--1",
        "1e99999999999",
        "1e9999",
        "١",
        "1 2",
        "1234567890123456789",
    ] {
        assert_eq!(Decimal::parse(text), None, "{text}");
    }
    assert_eq!(d("1."), d("001.00"));
}

#[test]
fn as_binary_numbers_do_it_to_fifteen_digits() {
    let mut seed = 1_u64;
    let mut next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let digits = i128::from(seed >> 24) % 1_000_000_000_000 - 500_000_000_000;
        tidy(digits, -((seed >> 10) as i32 & 15))
    };
    for _ in 0..20_000 {
        let (a, b) = (next(), next());
        let f = |x: Decimal| x.digits as f64 * 10_f64.powi(x.power);
        for (mine, theirs) in [
            (a.plus(b), f(a) + f(b)),
            (a.times(b), f(a) * f(b)),
            (a.over(b), f(a) / f(b)),
        ] {
            let size = theirs.abs().max((f(a).abs() + f(b).abs()) * 1e-3);
            assert!(
                (f(mine.unwrap()) - theirs).abs() <= size * 1e-12,
                "{a:?} {b:?}"
            );
        }
    }
}
