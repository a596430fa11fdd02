//! Words and names out of syllables, and ordinary words among them.

/// Kinds of services, in both languages.
pub(super) const KINDS: [(&str, &str); 20] = [
    ("Shelter", "Refugio"),
    ("Legal Aid", "Ayuda Legal"),
    ("Food Pantry", "Despensa"),
    ("Clinic", "Clínica"),
    ("Crisis Line", "Línea de Crisis"),
    ("Youth Center", "Centro Juvenil"),
    ("Housing Office", "Vivienda"),
    ("Immigration Help", "Inmigración"),
    ("Counseling", "Consejería"),
    ("Health Center", "Centro de Salud"),
    ("Job Center", "Empleo"),
    ("Family Services", "Familias"),
    ("Women's Center", "Mujeres"),
    ("Outreach", "Alcance"),
    ("Recovery House", "Recuperación"),
    ("Night Shelter", "Albergue"),
    ("Law Clinic", "Abogados"),
    ("Children's Advocacy", "Niñez"),
    ("Wage Claims", "Salarios"),
    ("Support Group", "Apoyo"),
];

/// The commonest words of each language, which every list is full of.
const COMMON: [&str; 2] = [
    "a and for the to in of help with who people you free can need legal safe place stay food talk \
     night shelter lawyer children work pay health family tonight money school court papers",
    "de y para la el en con ayuda a que personas tú gratis puede necesita legal segura lugar quedarse comida \
     hablar noche refugio abogada niños trabajo pago salud familia dinero escuela corte papeles",
];

/// Words of each language beside the common ones.
const WORDS: usize = 4000;

const STARTS: [&str; 24] = [
    "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu",
    "r", "s", "st", "t", "tr", "v",
];
const MIDDLES: [&str; 10] = ["a", "e", "i", "o", "u", "ia", "ea", "ou", "ai", "io"];
const ENDS: [&str; 12] = [
    "", "n", "r", "s", "l", "m", "nd", "rt", "x", "ck", "t", "ng",
];

/// A source of words that is the same every time.
pub(super) struct Words {
    state: u64,
    known: [Vec<String>; 2],
}

impl Words {
    pub(super) fn new() -> Self {
        let mut words = Self {
            state: 20_261_121,
            known: [const { Vec::new() }; 2],
        };
        for (language, common) in COMMON.iter().enumerate() {
            let mut known: Vec<String> = common.split_whitespace().map(str::to_owned).collect();
            while known.len() < WORDS {
                let syllables = 1 + words.below(3);
                let mut word = words.syllables(syllables);
                if language == 1 {
                    word = word.replace("ia", "ía").replace("ou", "ó");
                }
                known.push(word);
            }
            words.known[language] = known;
        }
        words
    }

    /// A number below another, by Marsaglia's xorshift.
    pub(super) fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state % end.max(1) as u64) as usize
    }

    /// A name that hardly comes twice.
    pub(super) fn name(&mut self) -> String {
        let name = self.syllables(3);
        let (first, rest) = name.split_at(1);
        format!("{}{rest}", first.to_uppercase())
    }

    /// So many words and a full stop; the rarer a word, the rarer it comes.
    pub(super) fn sentence(&mut self, language: usize, length: usize) -> String {
        let words: Vec<_> = (0..length).map(|_| self.word(language)).collect();
        format!("{}.", words.join(" "))
    }

    fn word(&mut self, language: usize) -> String {
        let part = self.below(1 << 20) as f64 / f64::from(1 << 20);
        let rank = (WORDS as f64).powf(part) as usize - 1;
        self.known[language].get(rank).cloned().unwrap_or_default()
    }

    fn syllables(&mut self, count: usize) -> String {
        let mut word = String::new();
        for _ in 0..count {
            word += STARTS[self.below(STARTS.len())];
            word += MIDDLES[self.below(MIDDLES.len())];
        }
        word + ENDS[self.below(ENDS.len())]
    }
}
