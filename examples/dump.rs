use klartext::{document::*, project::Project};
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let p = Project::read(std::path::Path::new(&a[1])).unwrap();
    for n in p.found.notices.iter().filter(|n| n.has_draft) {
        let c = p.check(n, None, "2026-11-23".parse().unwrap()).unwrap();
        for d in c.documents.iter().filter(|d| d.language == a[2]) {
            println!("##### {} — {} — {}", n.id, d.title, d.description);
            let mut last = String::new();
            for u in d.units() {
                match u {
                    Unit::Heading(s) => println!("\n== {}   [{}]", plain(&s.title), s.id),
                    Unit::Term(t) => println!(
                        "  {}: {}",
                        plain(&t.name),
                        t.details.iter().map(|d| plain(d)).collect::<Vec<_>>().join(" / ")
                    ),
                    Unit::Row(r) => println!(
                        "  | {}",
                        r.cells
                            .iter()
                            .map(|c| c.iter().map(|d| plain(d)).collect::<Vec<_>>().join(" / "))
                            .collect::<Vec<_>>()
                            .join(" | ")
                    ),
                    u => println!("  {}", u.text().replace('\n', "\n    ")),
                }
                last = u.id().into();
            }
            let _ = last;
        }
    }
}
