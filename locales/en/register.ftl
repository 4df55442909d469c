### The register of processing activities (Art. 30 GDPR) as a table. Klartext, 2026-11-26.
###
### Nothing here is part of a notice's text.

register-no-recipients = nobody outside the organisation
register-no-transfers = none
register-no-dpo = none
register-role-controller = controller
register-role-processor = processor

## Heads of the columns

register-head-notice = Notice and version
register-head-id = Id
register-head-role = Role
register-head-controller = Name
register-head-contact = Contact details
register-head-joint-controllers = Joint controllers
register-head-representative = Representative
register-head-dpo = Data protection officer
register-head-purpose = Purpose
register-head-basis = Legal basis
register-head-subjects = Categories of people
register-head-data = Categories of personal data
register-head-special = Special categories of data
register-head-recipients = Recipients
register-head-hosts = Hosts in the browser
register-head-transfers = Transfers outside the EU/EEA
register-head-retention = Time limits for erasure
register-head-security = Security measures
register-head-assessments = Assessments
register-head-contracts = Processor agreements and other contracts
register-head-owner = Owner
register-head-review = Review by

## What makes a transfer lawful

register-safeguard-adequacy = adequacy decision (Art. 45)
register-safeguard-standard-contractual-clauses = standard contractual clauses (Art. 46(2)(c))
register-safeguard-binding-corporate-rules = binding corporate rules (Art. 47)
register-safeguard-public-instrument = instrument between public bodies (Art. 46(2)(a))
register-safeguard-code-of-conduct = code of conduct (Art. 46(2)(e))
register-safeguard-certification = certification (Art. 46(2)(f))
register-safeguard-ad-hoc-clauses = authorised contractual clauses (Art. 46(3)(a))
register-safeguard-explicit-consent = explicit consent (Art. 49(1)(a))
register-safeguard-contract = contract with the person (Art. 49(1)(b))
register-safeguard-contract-in-your-interest = contract in the person’s interest (Art. 49(1)(c))
register-safeguard-public-interest = important reasons of public interest (Art. 49(1)(d))
register-safeguard-legal-claims = legal claims (Art. 49(1)(e))
register-safeguard-vital-interests = vital interests (Art. 49(1)(f))
register-safeguard-public-register = public register (Art. 49(1)(g))
register-safeguard-compelling-interests = compelling legitimate interests (Art. 49(1), second subparagraph)
