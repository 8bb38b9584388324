"""Who holds which post where: posts beside names, and those somebody is said to be or to take."""
