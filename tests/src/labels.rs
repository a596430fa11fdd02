//! What the inside's buttons say, in every language, by the name of the message.

use anyhow::Context;
use translations::Catalog;

use crate::Result;

/// One message in every language.
pub fn labels(message: fn(&Catalog) -> &str) -> Result<Vec<String>> {
    translations::catalogs()
        .iter()
        .map(|(tag, bytes)| {
            let catalog = Catalog::decode(bytes).ok();
            let catalog = catalog.with_context(|| format!("the catalog {tag} cannot be read"))?;
            Ok(message(&catalog).to_owned())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use translations::inside;

    #[test]
    fn each_language_has_its_own() {
        let labels = labels(inside::all_services).unwrap();
        assert_eq!(labels.len(), translations::LANGUAGES.len());
        assert!(labels.iter().all(|label| !label.is_empty()));
        assert_ne!(labels[0], labels[1]);
    }
}
