"""Where rooms meet: each flow is one readable file with no SQL, no HTML and no arithmetic."""
