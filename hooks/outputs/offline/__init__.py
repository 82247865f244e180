"""Without a connection: what a reader's device keeps, and the site as an app on the home screen."""
