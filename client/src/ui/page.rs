//! The page of all examples as one file, in the look of the first front.

use yew::LocalServerRenderer;

use super::examples::Page;

/// What lies around the components on a phone: the base, the first front's own style and the room's.
const AROUND: [&str; 3] = [
    include_str!("../../../assets/fronts/base.css"),
    include_str!("../../../assets/fronts/converter/front.css"),
    include_str!("../front/exit.css"),
];

/// The base of the inside, and every component's own style.
const STYLES: [&str; 14] = [
    include_str!("ui.css"),
    include_str!("call/style.css"),
    include_str!("checks/style.css"),
    include_str!("chips/style.css"),
    include_str!("door/style.css"),
    include_str!("fact/style.css"),
    include_str!("fold/style.css"),
    include_str!("keypad/style.css"),
    include_str!("notice/style.css"),
    include_str!("row/style.css"),
    include_str!("say/style.css"),
    include_str!("search/style.css"),
    include_str!("top/style.css"),
    include_str!("web/style.css"),
];

/// The colours of the first look in `assets/fronts/fronts.toml`, which a server fills in; and a page that scrolls, where
/// the room on a phone has a part of its own that does.
const LOOK: &str = ":root { --page: #f4f6f7; --main: #0b7285; --on-main: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --page: #101517; --main: #3bb6c9; --on-main: #06252b; } }
#v { position: static; }
";

/// The page.
pub async fn print() -> String {
    let body = LocalServerRenderer::<Page>::new().hydratable(false);
    let body = body.render().await;
    let style: String = AROUND.into_iter().chain(STYLES).chain([LOOK]).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Examples</title>\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><style>{style}</style></head>\
         <body>{body}</body></html>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_component_has_examples_and_its_style_is_there() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui");
        let mut names: Vec<String> = std::fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.is_dir())
            .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        let examples = super::super::examples::all();
        let shown: Vec<_> = examples
            .iter()
            .map(|(name, _)| (*name).to_owned())
            .collect();
        assert_eq!(shown, names);
        assert!(examples.iter().all(|(_, examples)| !examples.is_empty()));
        for name in names {
            let style = std::fs::read_to_string(folder.join(&name).join("style.css")).unwrap();
            assert!(STYLES.contains(&style.as_str()), "{name}");
        }
    }
}
