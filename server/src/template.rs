//! Filling the placeholders of a template: `%NAME%` and the like, in one pass over the text.

/// `template` with every placeholder replaced by its value. A value is never searched again, so
/// that a name may hold whatever it likes.
///
/// # Errors
/// The first placeholder that does not occur.
pub(crate) fn fill<'a>(template: &str, values: &[(&'a str, &str)]) -> Result<String, &'a str> {
    for (placeholder, _) in values {
        if !template.contains(placeholder) {
            return Err(placeholder);
        }
    }
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(start) = rest.find('%') {
        let (before, after) = rest.split_at(start);
        filled.push_str(before);
        let hit = values.iter().find(|(key, _)| after.starts_with(key));
        let (key, value) = hit.copied().unwrap_or(("%", "%"));
        filled.push_str(value);
        rest = &after[key.len()..];
    }
    filled.push_str(rest);
    Ok(filled)
}

/// Text as it is written in HTML, in content and in quoted attributes.
pub(crate) fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// Text as it is written between the quotes of a JSON string.
pub(crate) fn json(text: &str) -> String {
    let quoted = serde_json::Value::from(text).to_string();
    quoted[1..quoted.len() - 1].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_every_place_once() {
        let values = [("%NAME%", "%REST% & 100 %"), ("%REST%", "r")];
        assert_eq!(
            fill("<%NAME%> 5% %REST% %NAME%%", &values),
            Ok("<%REST% & 100 %> 5% r %REST% & 100 %%".to_owned())
        );
        assert_eq!(fill("%NAME%", &values), Err("%REST%"));
    }

    #[test]
    fn escapes() {
        assert_eq!(
            html("<a href='\"&\">"),
            "&lt;a href=&#39;&quot;&amp;&quot;&gt;"
        );
        assert_eq!(json("a\"b\\c\n"), "a\\\"b\\\\c\\n");
    }
}
