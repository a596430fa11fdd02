//! Makes a package of HSDS 3.1 with as many services as wanted, for measuring: always the same
//! for the same number, no real name or number in it.
//!
//! `cargo run -p sidedoor-desk --example make_package -- 50000 DIR`

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

/// What services are for, in words that the import knows, and some that it does not.
const KINDS: [(&str, &str); 10] = [
    (
        "Legal help",
        "Free lawyers for tenants and workers. Bring the papers that you have.",
    ),
    (
        "Food pantry",
        "Groceries once a week. Nobody is asked for papers.",
    ),
    (
        "Health clinic",
        "Doctors and nurses for people without insurance.",
    ),
    (
        "Counseling",
        "Someone to talk to after violence, alone or in a group.",
    ),
    (
        "Women's shelter",
        "Beds for women and their children. The place is secret.",
    ),
    (
        "Youth program",
        "Afternoons for teenagers, with help for school.",
    ),
    (
        "Immigration advice",
        "Help with forms and with what to say at an appointment.",
    ),
    (
        "Job training",
        "Courses and help with looking for employment.",
    ),
    (
        "Child care",
        "Places for small children of parents who work.",
    ),
    (
        "Housing office",
        "Help with rent, and with a landlord who wants you out.",
    ),
];
const FIRST: [&str; 16] = [
    "North", "South", "East", "West", "Upper", "Lower", "Old", "New", "Green", "Blue", "Silver",
    "Golden", "Quiet", "Bright", "Open", "Free",
];
const SECOND: [&str; 20] = [
    "Harbor", "River", "Valley", "Hill", "Bridge", "Garden", "Forest", "Meadow", "Lake", "Stone",
    "Field", "Orchard", "Island", "Spring", "Mill", "Tower", "Gate", "Market", "Station", "Corner",
];
const LANGUAGES: [&str; 6] = ["es", "pt", "pl", "zh", "ar", "ht"];
const TOWNS: [&str; 6] = [
    "Andover",
    "Ansonia",
    "Ashford",
    "Easton",
    "Hartford",
    "Bridgeport",
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let count = words.next().and_then(|word| word.parse().ok());
    let (Some(count), Some(dir)) = (count, words.next()) else {
        let _ = writeln!(io::stderr(), "make_package NUMBER DIR");
        return ExitCode::from(2);
    };
    match make(count, Path::new(&dir)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "{dir}: {error}");
            ExitCode::from(2)
        }
    }
}

/// A number that looks random and is always the same for the same place.
fn mixed(n: usize, salt: usize) -> usize {
    let n = (n + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ salt.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (n ^ (n >> 29)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 33
}

fn pick<'a>(from: &[&'a str], n: usize, salt: usize) -> &'a str {
    from[mixed(n, salt) % from.len()]
}

/// A UUID out of a kind and a number.
fn id(kind: u16, n: usize) -> String {
    let (a, b) = (mixed(n, 11) as u32, mixed(n, 12) as u32);
    format!("{n:08x}-{kind:04x}-4000-8000-{:04x}{b:08x}", a & 0xffff)
}

/// A table being written.
fn table(dir: &Path, name: &str, columns: &str) -> io::Result<BufWriter<File>> {
    let mut file = BufWriter::new(File::create(dir.join(name))?);
    writeln!(file, "{columns}")?;
    Ok(file)
}

fn make(count: usize, dir: &Path) -> io::Result<()> {
    fs::create_dir_all(dir)?;
    let mut organizations = table(dir, "organizations.csv", "id,name,description,website")?;
    let mut services = table(
        dir,
        "services.csv",
        "id,organization_id,name,description,url,status,fees_description,eligibility_description,assured_date",
    )?;
    let mut phones = table(
        dir,
        "phones.csv",
        "id,service_id,number,extension,type,description",
    )?;
    let mut schedules = table(
        dir,
        "schedules.csv",
        "id,service_id,freq,byday,opens_at,closes_at",
    )?;
    let mut languages = table(dir, "languages.csv", "id,service_id,name,code")?;
    let mut areas = table(dir, "service_areas.csv", "id,service_id,name")?;
    let mut locations = table(dir, "locations.csv", "id,location_type,latitude,longitude")?;
    let mut places = table(dir, "service_at_location.csv", "id,service_id,location_id")?;
    let mut addresses = table(
        dir,
        "addresses.csv",
        "id,location_id,address_1,city,state_province,postal_code,country,address_type",
    )?;
    let mut attributes = table(
        dir,
        "attributes.csv",
        "id,link_id,link_entity,taxonomy_term_id",
    )?;
    let mut terms = table(dir, "taxonomy_terms.csv", "id,code,name,description")?;
    for (at, (name, _)) in KINDS.iter().enumerate() {
        writeln!(terms, "{},T{at},{name},", id(9, at))?;
    }
    for n in 0..count {
        // About four services an organization, as in directories of towns.
        let o = n / 4;
        if n % 4 == 0 {
            let name = format!("{} {} Aid {o}", pick(&FIRST, o, 1), pick(&SECOND, o, 2));
            writeln!(
                organizations,
                "{},{name},{name} helps.,https://o{o}.example.org/",
                id(1, o)
            )?;
        }
        let (kind, about) = KINDS[mixed(n, 3) % KINDS.len()];
        let (service, location) = (id(2, n), id(3, n));
        let name = format!("{kind} at {} {}", pick(&FIRST, n, 4), pick(&SECOND, n, 5));
        let (year, month, day) = (
            2020 + mixed(n, 6) % 6,
            1 + mixed(n, 7) % 12,
            1 + mixed(n, 8) % 28,
        );
        writeln!(
            services,
            "{service},{},{name},\"{about} Ask for {}.\",https://o{o}.example.org/{n},active,Free.,Anyone in need.,{year}-{month:02}-{day:02}",
            id(1, o),
            pick(&SECOND, n, 9),
        )?;
        // Exchanges 200 to 999 of made-up area codes: every service has a number of its own.
        let number = format!(
            "{}-{:03}-{:04}",
            220 + n / 8_000_000,
            200 + n / 10_000 % 800,
            n % 10_000
        );
        writeln!(phones, "{},{service},{number},,voice,", id(4, n))?;
        if n % 5 == 0 {
            writeln!(
                phones,
                "{},{service},{number},{},voice,Front desk",
                id(5, n),
                100 + n % 800
            )?;
        }
        writeln!(
            schedules,
            "{},{service},WEEKLY,\"MO,TU,WE\",09:00,17:00",
            id(6, n)
        )?;
        writeln!(
            schedules,
            "{},{service},WEEKLY,\"TH,FR\",10:00,15:30",
            id(7, n)
        )?;
        writeln!(languages, "{},{service},English,en", id(8, n))?;
        writeln!(
            languages,
            "{},{service},,{}",
            id(10, n),
            pick(&LANGUAGES, n, 10)
        )?;
        writeln!(areas, "{},{service},{}", id(11, n), pick(&TOWNS, n, 11))?;
        writeln!(
            locations,
            "{location},physical,41.{},-72.{}",
            n % 100,
            n % 90
        )?;
        writeln!(places, "{},{service},{location}", id(12, n))?;
        writeln!(
            addresses,
            "{},{location},{} {} Street,{},CT,06000,US,physical",
            id(13, n),
            1 + n % 900,
            pick(&SECOND, n, 13),
            pick(&TOWNS, n, 14)
        )?;
        let term = KINDS
            .iter()
            .position(|(known, _)| *known == kind)
            .unwrap_or(0);
        writeln!(
            attributes,
            "{},{service},service,{}",
            id(14, n),
            id(9, term)
        )?;
    }
    for mut file in [
        organizations,
        services,
        phones,
        schedules,
        languages,
        areas,
        locations,
        places,
        addresses,
        attributes,
        terms,
    ] {
        file.flush()?;
    }
    Ok(())
}
