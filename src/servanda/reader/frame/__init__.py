"""What stands around a report: headline, dateline, agency, day of publication, whom it relays."""
