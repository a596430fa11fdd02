//! A page as a browser's parser reads it.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// A parsed page.
pub(crate) struct Page(RcDom);

/// One element of it.
#[derive(Clone)]
pub(crate) struct Element(Handle);

impl Page {
    pub(crate) fn read(text: &str) -> Self {
        Self(parse_document(RcDom::default(), ParseOpts::default()).one(text))
    }

    /// What the parser had to mend.
    pub(crate) fn faults(&self) -> Vec<String> {
        self.0
            .errors
            .borrow()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    /// Every element, in the order of the text.
    pub(crate) fn elements(&self) -> Vec<Element> {
        below(&self.0.document)
    }

    /// The section of a language.
    pub(crate) fn section(&self, tag: &str) -> Element {
        let is = |e: &Element| e.name() == "section" && e.attribute("lang") == Some(tag);
        self.elements().into_iter().find(is).unwrap()
    }

    /// The words of a language's section.
    pub(crate) fn words_in(&self, tag: &str) -> String {
        self.section(tag).words()
    }

    /// Where every link leads, in order.
    pub(crate) fn links(&self) -> Vec<String> {
        hrefs(&self.elements())
    }

    /// The same of a language's section.
    pub(crate) fn links_in(&self, tag: &str) -> Vec<String> {
        hrefs(&below(&self.section(tag).0))
    }
}

impl Element {
    pub(crate) fn name(&self) -> String {
        match &self.0.data {
            NodeData::Element { name, .. } => name.local.to_string(),
            _ => String::new(),
        }
    }

    pub(crate) fn attributes(&self) -> Vec<(String, String)> {
        match &self.0.data {
            NodeData::Element { attrs, .. } => {
                let all = attrs.borrow();
                all.iter()
                    .map(|a| (a.name.local.to_string(), a.value.to_string()))
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// The value of an attribute; leaked, as tests are short.
    pub(crate) fn attribute(&self, name: &str) -> Option<&'static str> {
        let mut all = self.attributes().into_iter();
        all.find(|(other, _)| other == name)
            .map(|(_, value)| &*value.leak())
    }

    /// Its words, with one blank where there are several.
    pub(crate) fn words(&self) -> String {
        let mut text = String::new();
        collect(&self.0, &mut text);
        squeezed(&text)
    }

    /// The elements of a name below it.
    pub(crate) fn all(&self, name: &str) -> Vec<Self> {
        below(&self.0)
            .into_iter()
            .filter(|e| e.name() == name)
            .collect()
    }
}

/// One blank where there are several.
pub(crate) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn hrefs(elements: &[Element]) -> Vec<String> {
    elements
        .iter()
        .filter_map(|e| e.attribute("href"))
        .map(str::to_owned)
        .collect()
}

fn below(node: &Handle) -> Vec<Element> {
    let mut found = Vec::new();
    for child in node.children.borrow().iter() {
        if matches!(child.data, NodeData::Element { .. }) {
            found.push(Element(child.clone()));
        }
        found.extend(below(child));
    }
    found
}

fn collect(node: &Handle, text: &mut String) {
    if let NodeData::Text { contents } = &node.data {
        text.push_str(&contents.borrow());
    }
    for child in node.children.borrow().iter() {
        collect(child, text);
    }
}
