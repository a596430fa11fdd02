//! Takes the comments out of our own scripts and styles: they are written for us, not for whoever reads the page's source.

/// A script without its comments and indentation. Comments stand on lines of their own, in ours and in wasm-bindgen's.
pub(crate) fn script(source: &str) -> String {
    let mut lines = Vec::new();
    let mut comment = false;
    for line in source.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !comment && !line.is_empty() && !line.starts_with("//") {
            lines.push(line);
        }
        comment &= !line.ends_with("*/");
    }
    lines.join("\n")
}

/// A style sheet without comments and needless white space.
pub(crate) fn style(source: &str) -> String {
    let mut bare = String::new();
    let mut rest = source;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut out = String::new();
    for word in bare.split_whitespace() {
        let tight = out.ends_with(['{', '}', ';', ',']) || word.starts_with(['{', '}']);
        if !out.is_empty() && !tight {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.replace(": ", ":").replace(";}", "}")
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_style_keeps_its_meaning() {
        let source = "a b { /* why */\n  color: red;\n  margin: 0 1px;\n}\n@media (x: y) {\n  c > d::before { content: \"✓ \"; }\n}\n";
        assert_eq!(
            super::style(source),
            "a b{color:red;margin:0 1px}@media (x:y){c > d::before{content:\"✓ \"}}"
        );
    }

    #[test]
    fn a_script_loses_its_comments() {
        assert_eq!(
            super::script(
                "// why\n/**\n * more\n */\nconst a = 1;\n  // more\n  f(\"// kept\");\n"
            ),
            "const a = 1;\nf(\"// kept\");"
        );
    }
}
