//! Which languages a service speaks and writes.

use crate::Text;
use crate::pack::phrases::Phrases;
use minicbor::{Decode, Encode};

/// Languages by voice and by text: they differ more often than not. Empty means not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map, context_bound = "Phrases")]
pub struct Languages {
    /// Language tags of the people who answer a call.
    #[cbor(n(0), skip_if = "Vec::is_empty")]
    pub voice: Vec<String>,
    /// Whether an interpreter can be called in; none when nobody confirms it.
    #[n(1)]
    pub interpreter: Option<Interpreter>,
    /// Language tags in which texts and chats are answered.
    #[cbor(n(2), skip_if = "Vec::is_empty")]
    pub text: Vec<String>,
    /// What else to know, such as a key to press.
    #[n(3)]
    pub note: Option<Text>,
}

/// Interpreting by telephone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Interpreter {
    /// About how many languages, where the operator says so.
    #[n(0)]
    pub languages: Option<u16>,
}
