//! The browser's `Intl` and ICU agree: what is tested natively is what a phone shows.

use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use translations::icu::IcuLocale;
use translations::{Locale, Plural};

/// As the inside asks for a language.
fn tag(language: &str) -> &'static str {
    translations::language(language).map_or("", |language| language.intl)
}

#[tokio::test]
async fn plurals_and_numbers_agree() -> Result<()> {
    let browser = Browser::fresh().await?;
    let numbers: Vec<u64> = (0..=120).chain([1_000, 10_000, 1_234_567]).collect();
    for language in translations::LANGUAGES {
        let tag = tag(language);
        let icu = IcuLocale::new(tag).expect("ICU knows every language of ours");
        let said = browser
            .js_with(
                "const [tag, numbers] = arguments;
                 const plurals = new Intl.PluralRules(tag), written = new Intl.NumberFormat(tag);
                 return numbers.map((n) => [plurals.select(n), written.format(n)]);",
                vec![json!(tag), json!(numbers)],
            )
            .await?;
        for (n, said) in numbers.iter().zip(said.as_array().into_iter().flatten()) {
            let plural = said[0].as_str().map(Plural::from_name);
            assert!(
                plural == Some(icu.plural(*n)),
                "{tag}: {n} is {said} in the browser"
            );
            assert_eq!(said[1], json!(icu.number(*n)), "{tag}: {n}");
        }
        assert_eq!(said.as_array().map(Vec::len), Some(numbers.len()));
    }
    browser.quit().await
}
