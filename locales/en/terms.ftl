### Standard words in English: data, groups, events and sources. Klartext, 2026-11-23.
###
### data-*, subject-* and source-* are labels: lower case, as in the middle of a sentence, no stop.
### event-* are clauses that fit after "5 years after …" and "from the time when …"; .until after
### "until …", where that is another form.
### .third is the wording where the reader is not the person whose data it is.
### "We" and "us" stand only where `$we` is `one`, because a notice may have several controllers.
### Nothing here is unconfirmed; the words are our own.

## Data: the person

data-name = name
data-email = email address
data-phone = phone number
data-address = address
data-personal-identity-number = personal identity number
data-birth-date = date of birth
data-gender = gender
data-nationality = nationality
data-language = language
data-photo = photograph
data-signature = signature
data-identity-document = copy of identity document
data-employer = employer
data-title = job title
data-household = household composition
data-guardians = guardians
data-next-of-kin = contact details of next of kin

## Data: accounts and choices

data-account-details = account details
data-username = username
data-password = password
data-login-history = logins
data-preferences = choices and settings
data-consent-record = consents given and withdrawn

## Data: purchases and money

data-customer-number = customer number
data-order-history = orders
data-delivery-details = delivery details
data-contract-details = contract details
data-payment-details = payment details
data-bank-account = bank account
data-card-details = payment card details
data-invoice-details = invoice details
data-credit-information = credit report
data-tax-details = tax details

## Data: contacts

data-correspondence = correspondence
data-support-cases = support cases
data-feedback = comments and reviews
data-call-recording = recorded calls
data-social-media-profile = social media profile
data-social-media-comments = comments and messages on social media
data-likes = likes

## Data: technology, cameras and places

data-ip-address = IP address
data-device-information = device and browser details
data-cookie-identifiers = cookie identifiers
data-browsing-behaviour = pages visited and clicks
data-usage-data = how the service is used
data-log = logs
data-location = location
data-call-details = traffic data on calls and messages
data-video = camera recordings
data-audio-recording = sound recordings
data-entry-records = entries and exits
data-meter-readings = meter readings and consumption

## Data: recruitment and employment

data-cv = CV
data-cover-letter = cover letter
data-references = references
data-grades = grades
data-education = education
data-employment-history = employment history
data-interview-notes = notes from interviews
data-assessments = assessments
data-employment-details = employment details
data-salary = pay
data-working-hours = working hours
data-absence = absence
data-sick-leave = sick leave
data-trade-union-membership = trade union membership
data-criminal-record = criminal record extract

## Data: special categories

data-health = health data
data-allergies = allergies
data-disability = disability
data-patient-record = patient record
data-biometric-data = biometric data
data-genetic-data = genetic data
data-ethnic-origin = ethnic origin
data-political-opinion = political opinions
data-religious-belief = religious belief
data-sexual-orientation = sexual orientation

## Data: school, public bodies, housing and clubs

data-school-class = school and class
data-attendance = attendance
data-results = results
data-application-details = details in the application
data-case-documents = documents in the case
data-property-details = property details
data-lease-details = lease details
data-queue-position = place in the queue and time waited
data-membership-number = membership number
data-membership-details = membership details
data-event-registrations = registrations for activities

## Groups

subject-customer = customers
subject-contact-person = contact persons
subject-visitor = visitors
subject-follower = followers on social media
subject-user = users
subject-applicant = job applicants
subject-employee = employees
subject-supplier = suppliers
subject-tenant = tenants
subject-patient = patients
subject-pupil = pupils
subject-member = members
subject-relative = relatives
subject-child = children
subject-bystander = bystanders
subject-resident = residents
subject-subscriber = subscribers
subject-donor = donors
subject-voter = voters
subject-supporter = supporters
subject-whistleblower = people who report wrongdoing
subject-accused = people whom a report concerns
subject-witness = witnesses
subject-tenant-owner = tenant-owners

## Events

event-collection = the data was collected
    .third = the data was collected
    .until = the data is collected
    .until-third = the data is collected
    .child = { $we ->
        [one] we got the data
       *[several] the data was given
    }
event-last-contact = you were last in touch with { $we ->
        [one] us
       *[several] the controller
    }
    .third = the person was last in touch with { $we ->
        [one] us
       *[several] the controller
    }
    .until = you are no longer in touch with { $we ->
        [one] us
       *[several] the controller
    }
    .until-third = the person is no longer in touch with { $we ->
        [one] us
       *[several] the controller
    }
event-last-login = you last logged in
    .third = the person last logged in
    .until = you no longer log in
    .until-third = the person no longer logs in
event-end-of-relationship = { $relation ->
        [customer] you stop being a customer
        [business] the business relationship with you ends
       *[other] the relationship between us ends
    }
    .third = { $relation ->
        [customer] the person stops being a customer
        [business] the business relationship with the person ends
       *[other] the relationship with the person ends
    }
event-end-of-contract = the contract ends
    .third = the contract ends
event-account-closed = the account is closed
    .third = the account is closed
event-order-completed = the order is completed
    .third = the order is completed
event-payment = the payment was made
    .third = the payment was made
    .until = the payment is made
    .until-third = the payment is made
event-end-of-financial-year = the financial year ends
    .third = the financial year ends
event-consent-withdrawn = you withdraw your consent
    .third = the consent is withdrawn
    .child = you change your mind
event-objection = you object
    .third = the person objects
    .child = you say that you do not want it
event-unsubscribed = you unsubscribe
    .third = the person unsubscribes
event-erasure-request = you ask for the data to be erased
    .third = the person asks for the data to be erased
event-case-closed = the case is closed
    .third = the case is closed
event-decision = the decision was made
    .third = the decision was made
    .until = the decision is made
    .until-third = the decision is made
event-position-filled = the position is filled
    .third = the position is filled
event-employment-ended = the employment ends
    .third = the employment ends
event-membership-ended = the membership ends
    .third = the membership ends
    .child = you stop being a member
event-recording = the picture or recording was made
    .third = the picture or recording was made
    .until = the picture or recording is made
    .until-third = the picture or recording is made
    .child = the picture or recording was made
    .until-child = the picture or recording is made
event-last-connection = you were last connected
    .third = the person was last connected
    .until = the device no longer connects
    .until-third = the device no longer connects
event-visit = the visit ends
    .third = the visit ends
    .child = you were here
    .until-child = you have been here
event-last-entry = the last entry was made
    .third = the last entry was made
    .until = the last entry is made
    .until-third = the last entry is made
    .child = { $we ->
        [one] we last wrote something about you
       *[several] something was last written about you
    }
    .until-child = { $we ->
        [one] we stop writing about you
       *[several] nothing more is written about you
    }
event-event-held = the event ends
    .third = the event ends
    .child = the activity is over
event-guarantee-ended = the guarantee expires
    .third = the guarantee expires

## Sources (after "The data comes from")

source-data-subject = you
    .third = the person concerned
source-observed = { $we ->
        [one] what we note, measure or record
       *[several] what is noted, measured or recorded
    }
    .third = { $we ->
        [one] what we note, measure or record
       *[several] what is noted, measured or recorded
    }
    .child = what we notice when you are there
source-observed-use = what is recorded when you use the service
    .third = what is recorded when the person uses the service
    .child = what we notice when you are there
source-observed-place = what is recorded on site
source-inferred = conclusions drawn from other data about you
    .third = conclusions drawn from other data about the person
source-public = public registers
    .third = public registers
source-controller = { $we ->
        [one] our own work
       *[several] the controller’s own work
    }
