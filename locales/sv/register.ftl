### Registret över behandling av personuppgifter (artikel 30 GDPR) som en tabell. Klartext, 2026-11-26.
###
### Inget här hör till en policys text.

register-no-recipients = ingen utanför verksamheten
register-no-transfers = ingen
register-no-dpo = inget
register-role-controller = personuppgiftsansvarig
register-role-processor = personuppgiftsbiträde

## Kolumnernas rubriker

register-head-notice = Policy och version
register-head-id = Id
register-head-role = Roll
register-head-controller = Namn
register-head-contact = Kontaktuppgifter
register-head-joint-controllers = Gemensamt ansvariga
register-head-representative = Företrädare
register-head-dpo = Dataskyddsombud
register-head-purpose = Ändamål
register-head-basis = Rättslig grund
register-head-subjects = Kategorier av personer
register-head-data = Kategorier av personuppgifter
register-head-special = Känsliga personuppgifter
register-head-recipients = Mottagare
register-head-hosts = Värdar i webbläsaren
register-head-transfers = Överföring utanför EU/EES
register-head-retention = När uppgifterna raderas
register-head-security = Säkerhetsåtgärder
register-head-assessments = Bedömningar
register-head-contracts = Biträdesavtal och andra avtal
register-head-owner = Ansvarig i verksamheten
register-head-review = Ses över senast

## Vad som gör en överföring tillåten

register-safeguard-adequacy = beslut om adekvat skyddsnivå (artikel 45)
register-safeguard-standard-contractual-clauses = standardavtalsklausuler (artikel 46.2 c)
register-safeguard-binding-corporate-rules = bindande företagsbestämmelser (artikel 47)
register-safeguard-public-instrument = instrument mellan myndigheter (artikel 46.2 a)
register-safeguard-code-of-conduct = uppförandekod (artikel 46.2 e)
register-safeguard-certification = certifiering (artikel 46.2 f)
register-safeguard-ad-hoc-clauses = godkända avtalsklausuler (artikel 46.3 a)
register-safeguard-explicit-consent = uttryckligt samtycke (artikel 49.1 a)
register-safeguard-contract = avtal med personen (artikel 49.1 b)
register-safeguard-contract-in-your-interest = avtal i personens intresse (artikel 49.1 c)
register-safeguard-public-interest = viktiga skäl av allmänintresse (artikel 49.1 d)
register-safeguard-legal-claims = rättsliga anspråk (artikel 49.1 e)
register-safeguard-vital-interests = grundläggande intressen (artikel 49.1 f)
register-safeguard-public-register = offentligt register (artikel 49.1 g)
register-safeguard-compelling-interests = tvingande berättigade intressen (artikel 49.1 andra stycket)
