//! What a person may be looking for: the small vocabulary by which the list is browsed.

/// A reason to look for a service. One service may answer several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Need {
    /// Someone to talk to.
    Talk,
    /// A safe place to stay.
    Shelter,
    /// Legal help.
    Legal,
    /// Immigration help.
    Immigration,
    /// Pay and work.
    Work,
    /// Health, mental health, drugs and alcohol.
    Health,
    /// Food and money.
    Food,
    /// Help for children.
    Children,
    /// Help for people under 18.
    Under18,
}

impl Need {
    /// Every need, in the order in which screens show them.
    pub const ALL: [Self; 9] = [
        Self::Talk,
        Self::Shelter,
        Self::Legal,
        Self::Immigration,
        Self::Work,
        Self::Health,
        Self::Food,
        Self::Children,
        Self::Under18,
    ];

    /// The number that stands for it in packs; it never changes.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Talk => 1,
            Self::Shelter => 2,
            Self::Legal => 3,
            Self::Immigration => 4,
            Self::Work => 5,
            Self::Health => 6,
            Self::Food => 7,
            Self::Children => 8,
            Self::Under18 => 9,
        }
    }

    /// The need with this number; none for one that this reader does not know.
    #[must_use]
    pub fn from_code(code: u64) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|need| u64::from(need.code()) == code)
    }

    /// The word that stands for it in source files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Talk => "talk",
            Self::Shelter => "shelter",
            Self::Legal => "legal",
            Self::Immigration => "immigration",
            Self::Work => "work",
            Self::Health => "health",
            Self::Food => "food",
            Self::Children => "children",
            Self::Under18 => "under-18",
        }
    }
}
