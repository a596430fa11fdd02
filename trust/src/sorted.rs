//! A map from names to values in one sorted list: a quarter of a tree's code in a phone's download.

/// A map from names to values, sorted by name. Made for few names: putting many in, in disorder,
/// takes time that grows with the square of their number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Map<V>(Vec<(String, V)>);

impl<V> Default for Map<V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<V> Map<V> {
    /// The value of this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        let place = self.place(name).ok()?;
        self.0.get(place).map(|(_, value)| value)
    }

    /// Whether there is a value of this name.
    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Puts a value in, in place of the one of the same name.
    pub fn insert(&mut self, name: String, value: V) {
        match self.place(&name) {
            Ok(place) => self.0[place].1 = value,
            Err(place) => self.0.insert(place, (name, value)),
        }
    }

    /// Takes the value of this name out.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        let place = self.place(name).ok()?;
        Some(self.0.remove(place).1)
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All names with their values, sorted by name.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &V)> {
        self.0.iter().map(|(name, value)| (name, value))
    }

    /// All names, sorted.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }

    /// All values, sorted by name.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// All values, to be changed.
    pub fn values_mut(&mut self) -> impl Iterator<Item = &mut V> {
        self.0.iter_mut().map(|(_, value)| value)
    }

    /// Keeps those for which `keep` says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&String, &mut V) -> bool) {
        self.0.retain_mut(|(name, value)| keep(name, value));
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0
            .binary_search_by(|(other, _)| other.as_str().cmp(name))
    }
}

impl<V> FromIterator<(String, V)> for Map<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(pairs: I) -> Self {
        let mut map = Self::default();
        for (name, value) in pairs {
            map.insert(name, value);
        }
        map
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_each_once() {
        let names = ["b", "aa", "", "b", "é", "a"];
        let pairs = names
            .iter()
            .zip(0..)
            .map(|(name, n)| ((*name).to_owned(), n));
        let mut map: Map<i32> = pairs.collect();
        let sorted: Vec<_> = map.iter().map(|(name, n)| (name.as_str(), *n)).collect();
        assert_eq!(sorted, [("", 2), ("a", 5), ("aa", 1), ("b", 3), ("é", 4)]);
        assert_eq!((map.get("b"), map.get("c")), (Some(&3), None));
        assert_eq!((map.remove("a"), map.remove("a")), (Some(5), None));
        map.retain(|name, n| name.len() <= 2 && *n > 2);
        assert_eq!((map.len(), map.is_empty()), (2, false));
        assert!(map.contains_key("b") && !map.contains_key("aa"));
    }
}
