//! A word that klartext does not know → the known word to suggest.
//!
//! Words are only suggested; none is read as another.

/// A known word, and what editors write for it in Swedish and English, in small letters.
const SYNONYMS: &[(&str, &[&str])] = &[
    // Keys.
    ("title", &["titel", "rubrik", "heading"]),
    ("name", &["namn", "benämning"]),
    ("email", &["epost", "e-post", "e_post", "mejl", "mail", "e-mail", "e_mail", "mejladress"]),
    ("phone", &["telefon", "tel", "telefonnummer", "telephone", "mobil"]),
    ("form", &["formulär", "kontaktformulär", "webb", "web", "url", "website"]),
    ("address", &["adress", "postadress"]),
    ("street", &["gata", "gatuadress", "box"]),
    ("postal_code", &["postnummer", "postnr", "zip", "postcode"]),
    ("city", &["ort", "stad", "postort", "town"]),
    ("country", &["land"]),
    (
        "registration_number",
        &["orgnr", "organisationsnummer", "org_nr", "org-nr", "company_number"],
    ),
    ("vat", &["momsnummer", "vat_number", "momsnr"]),
    ("controller", &["ansvarig", "personuppgiftsansvarig", "pua"]),
    ("dpo", &["dataskyddsombud", "dso", "data_protection_officer"]),
    ("subjects", &["grupper", "registrerade", "groups", "people", "subject", "data_subjects"]),
    ("data", &["uppgifter", "personuppgifter", "categories", "kategorier", "personal_data"]),
    ("purposes", &["ändamål", "andamal", "syften", "syfte"]),
    (
        "basis",
        &[
            "grund",
            "rättslig_grund",
            "rattslig_grund",
            "legal_basis",
            "laglig_grund",
            "lawful_basis",
        ],
    ),
    ("interest", &["intresse", "legitimate_interest"]),
    ("law", &["lag", "lagrum", "statute"]),
    ("retention", &["lagring", "lagringstid", "gallring", "sparas", "storage", "retention_period"]),
    ("years", &["år", "ar"]),
    ("months", &["månader", "manader", "månad"]),
    ("weeks", &["veckor", "vecka"]),
    ("days", &["dagar", "dag", "dygn"]),
    ("from", &["från", "fran", "start", "since"]),
    ("until", &["till", "tills", "t.o.m", "to"]),
    ("recipients", &["mottagare"]),
    ("source", &["källa", "kalla", "källor", "origin", "sources"]),
    ("provision", &["tvång", "obligation", "mandatory", "krav"]),
    ("consequence", &["konsekvens", "följd", "foljd", "consequences"]),
    ("role", &["roll"]),
    ("activity", &["verksamhet", "uppgift"]),
    ("transfer", &["överföring", "overforing", "transfers"]),
    ("transfers", &["överföringar", "overforingar", "tredjeland", "third_countries"]),
    ("safeguard", &["skyddsåtgärd", "skydd", "safeguards"]),
    ("rights", &["rättigheter", "rattigheter"]),
    ("reason", &["skäl", "skal", "motivering"]),
    ("languages", &["språk", "sprak", "language"]),
    // Legal bases.
    ("consent", &["samtycke", "art6a", "6.1 a", "6.1.a", "6.1a", "6(1)(a)"]),
    ("contract", &["avtal", "kontrakt", "6.1 b", "6.1.b", "6.1b", "6(1)(b)", "agreement"]),
    (
        "legal-obligation",
        &[
            "rättslig förpliktelse",
            "laglig skyldighet",
            "lag",
            "law",
            "6.1 c",
            "6.1.c",
            "6.1c",
            "6(1)(c)",
        ],
    ),
    (
        "vital-interests",
        &[
            "grundläggande intresse",
            "skydd för grundläggande intressen",
            "6.1 d",
            "6.1.d",
            "6.1d",
            "6(1)(d)",
        ],
    ),
    (
        "public-task",
        &[
            "allmänt intresse",
            "uppgift av allmänt intresse",
            "myndighetsutövning",
            "public-interest",
            "public interest",
            "6.1 e",
            "6.1.e",
            "6.1e",
            "6(1)(e)",
        ],
    ),
    (
        "legitimate-interests",
        &[
            "berättigat intresse",
            "intresseavvägning",
            "legitimate interest",
            "6.1 f",
            "6.1.f",
            "6.1f",
            "6(1)(f)",
        ],
    ),
    // Roles.
    ("processor", &["personuppgiftsbiträde", "biträde", "pub", "data processor"]),
    ("authority", &["myndighet"]),
    ("third-party", &["tredje part", "third party", "tredjepart"]),
    // People and data.
    ("customer", &["kund", "kunder", "customers", "client", "clients"]),
    ("contact-person", &["kontaktperson", "kontaktpersoner"]),
    ("visitor", &["besökare", "webbplatsbesökare", "visitors"]),
    ("follower", &["följare", "followers"]),
    ("user", &["användare", "users"]),
    ("applicant", &["sökande", "arbetssökande", "jobbsökande", "kandidat", "candidate"]),
    ("employee", &["anställd", "anställda", "medarbetare", "employees", "staff"]),
    ("supplier", &["leverantör", "leverantörer", "suppliers", "vendor"]),
    ("tenant", &["hyresgäst", "hyresgäster", "tenants"]),
    ("patient", &["patienter", "patients"]),
    ("pupil", &["elev", "elever", "pupils", "student"]),
    ("member", &["medlem", "medlemmar", "members"]),
    ("relative", &["anhörig", "anhöriga", "närstående"]),
    ("child", &["barn", "children"]),
    ("resident", &["boende", "invånare", "residents"]),
    ("subscriber", &["prenumerant", "prenumeranter", "subscribers"]),
    ("donor", &["givare", "donator", "donors", "gåvogivare"]),
    ("voter", &["väljare", "röstberättigad", "röstberättigade", "voters"]),
    ("supporter", &["anhängare", "sympatisör", "sympatisörer", "supporters", "stödperson"]),
    ("whistleblower", &["visselblåsare", "rapporterande person", "reporter", "whistleblowers"]),
    ("accused", &["anmäld", "anklagad", "anklagade", "suspect", "berörd person"]),
    ("witness", &["vittne", "vittnen", "witnesses"]),
    (
        "tenant-owner",
        &["bostadsrättshavare", "bostadsrättsinnehavare", "bostadsrättsägare", "flat owner"],
    ),
    ("personal-identity-number", &["personnummer", "ssn", "personal-number", "pnr"]),
    ("data-subject", &["personen själv", "den registrerade", "dig", "you", "person"]),
    // Safeguards.
    (
        "standard-contractual-clauses",
        &["scc", "sccs", "standardavtalsklausuler", "standardklausuler", "model clauses", "46.2 c"],
    ),
    (
        "adequacy",
        &[
            "dpf",
            "data privacy framework",
            "eu-us dpf",
            "adekvansbeslut",
            "adequacy decision",
            "beslut om adekvat skyddsnivå",
            "45",
        ],
    ),
    ("binding-corporate-rules", &["bcr", "bcrs", "bindande företagsbestämmelser"]),
    // AI, cameras.
    ("ai", &["ai-system", "ai_systems", "artificial_intelligence", "artificiell_intelligens"]),
    ("cameras", &["kameror", "kamera", "camera", "cctv", "kamerabevakning"]),
    ("trained_on_data", &["träning", "trains", "trained", "training_data"]),
    ("minimum_age", &["åldersgräns", "minimiålder", "min_age", "age_limit"]),
    ("internal", &["internt", "private", "interna"]),
    // Countries.
    ("GB", &["uk", "storbritannien"]),
    ("GR", &["el"]),
    ("EEA", &["ees", "eu/ees", "eu/eea", "inom ees", "inom eu/ees"]),
    ("EU", &["europeiska unionen", "european union", "inom eu"]),
    // Events.
    ("end-of-contract", &["avtalets slut", "avtalet upphör", "avtalets upphörande"]),
    ("end-of-relationship", &["kundrelationens slut", "relationens slut"]),
    ("collection", &["insamling", "insamlingen"]),
    ("last-contact", &["senaste kontakten", "senaste kontakt"]),
    ("consent-withdrawn", &["återkallat samtycke", "återkallelse"]),
];

/// The known words that a word is a synonym of.
pub fn synonym_of(written: &str) -> impl Iterator<Item = &'static str> {
    let written = written.trim().to_lowercase();
    let is_synonym = move |(_, words): &&(&str, &[&str])| words.contains(&written.as_str());
    SYNONYMS.iter().filter(is_synonym).map(|(word, _)| *word)
}

/// The known word to suggest for a written one: the same in capital or small letters, a synonym, or
/// the nearest, where one is near enough.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let known: Vec<&str> = known.into_iter().collect();
    let same = known.iter().find(|word| word.eq_ignore_ascii_case(written.trim()));
    let synonym =
        || synonym_of(written).find_map(|word| known.iter().find(|known| **known == word));
    if let Some(word) = same.or_else(synonym) {
        return Some(word);
    }
    let written = written.to_lowercase();
    let limit = (written.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|word| (strsim::damerau_levenshtein(&written, word), word))
        // A word with the same beginning (`retain`, `retention`) is near, however much is missing.
        .filter(|(distance, word)| {
            *distance <= limit || strsim::jaro_winkler(&written, word) > 0.86
        })
        .min()
        .map(|(_, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_small_and_not_its_own_synonym() {
        for (word, written) in SYNONYMS {
            for one in *written {
                assert_eq!(*one, one.to_lowercase());
                assert_ne!(one, word);
            }
        }
        assert_eq!(synonym_of("Lag").collect::<Vec<_>>(), ["law", "legal-obligation"]);
    }
}
