//! Who answers: said before the call, because it decides what may safely be told.

/// The kind of person or office at the other end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum AnsweredBy {
    /// Something that this reader has no word for; the note beside it tells.
    #[default]
    Other,
    /// An advocate of a nongovernmental organization.
    Advocate,
    /// A counselor.
    Counselor,
    /// A lawyer or a paralegal.
    Lawyer,
    /// A state office or a court.
    State,
    /// The state's child protection.
    ChildProtection,
    /// Police, or a dispatcher who sends them.
    LawEnforcement,
    /// Immigration enforcement: never a call button.
    ImmigrationEnforcement,
    /// Trained staff of a nongovernmental line who listen and point to services.
    Operator,
    /// A trained volunteer.
    Volunteer,
    /// A person who has lived through the same.
    Peer,
}

impl AnsweredBy {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Other,
        Self::Advocate,
        Self::Counselor,
        Self::Lawyer,
        Self::State,
        Self::ChildProtection,
        Self::LawEnforcement,
        Self::ImmigrationEnforcement,
        Self::Operator,
        Self::Volunteer,
        Self::Peer,
    ];

    /// The number that stands for it in packs; it never changes.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Other => 0,
            Self::Advocate => 1,
            Self::Counselor => 2,
            Self::Lawyer => 3,
            Self::State => 4,
            Self::ChildProtection => 5,
            Self::LawEnforcement => 6,
            Self::ImmigrationEnforcement => 7,
            Self::Operator => 8,
            Self::Volunteer => 9,
            Self::Peer => 10,
        }
    }

    /// The kind with this number; [`AnsweredBy::Other`] for one that this reader does not know.
    #[must_use]
    pub fn from_code(code: u64) -> Self {
        Self::ALL
            .into_iter()
            .find(|kind| u64::from(kind.code()) == code)
            .unwrap_or_default()
    }

    /// The word that stands for it in source files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Advocate => "advocate",
            Self::Counselor => "counselor",
            Self::Lawyer => "lawyer",
            Self::State => "state",
            Self::ChildProtection => "child-protection",
            Self::LawEnforcement => "law-enforcement",
            Self::ImmigrationEnforcement => "immigration-enforcement",
            Self::Operator => "operator",
            Self::Volunteer => "volunteer",
            Self::Peer => "peer",
        }
    }
}
