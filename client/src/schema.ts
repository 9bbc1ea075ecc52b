// Made from docs/openapi.json by `npm run generate -w client`; not edited by hand.
export interface paths {
    "/retailers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List retailers
         * @description Retailers in pages, by name unless `sort` says otherwise. A user limited to territories sees those of his own. Needs read on retailers.
         */
        get: operations["listRetailers"];
        put?: never;
        /**
         * Create a retailer
         * @description An account number is taken once. Needs write on retailers.
         */
        post: operations["createRetailer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retailers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a retailer
         * @description Needs read on retailers.
         */
        get: operations["getRetailer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a retailer
         * @description Only the fields named change; `version` is the one that was read. `active: false` ends sign-in and sessions of all its contacts with the next request. Needs write on retailers.
         */
        patch: operations["changeRetailer"];
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List contacts
         * @description Contacts in pages, filtered by state, mail state, retailer, territory, rep or last sign-in. Several words of one filter are separated by commas. Needs read on contacts.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Create a contact
         * @description A person of a retailer. `websiteAccess: true` needs an e-mail address and a username; nothing is mailed by it. Needs write on contacts.
         */
        post: operations["createContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a contact
         * @description With the state of the website access, computed in this moment, and the one next action.
         */
        get: operations["getContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a contact, or switch website access
         * @description Only the fields named change; `version` is the one that was read. Access off, or `active: false`, ends all sessions and voids secrets at once. A new e-mail address voids temporary passwords and tells the old address. Needs write on contacts; changing an address with access on needs the right contact-email.
         */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List territories
         * @description Needs read on territories.
         */
        get: operations["listTerritories"];
        put?: never;
        /**
         * Create a territory
         * @description Needs write on territories.
         */
        post: operations["createTerritory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/territories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a territory
         * @description With how many retailers and users are in it.
         */
        get: operations["getTerritory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename a territory, or switch it off or on
         * @description Needs write on territories.
         */
        patch: operations["changeTerritory"];
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List roles */
        get: operations["listRoles"];
        put?: never;
        /**
         * Create a role
         * @description Rights that are not named are `none`. Nobody gives what he does not have. Needs a sign-in under 10 minutes old.
         */
        post: operations["createRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a role */
        get: operations["getRole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Holds with the next request of everyone who has it.
         */
        patch: operations["changeRole"];
        trace?: never;
    };
    "/roles/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a role
         * @description Its users move to the role `moveUsersTo`.
         */
        post: operations["deactivateRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reactivate a role */
        post: operations["reactivateRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/website/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who is signed in */
        get: operations["getContactSelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/website/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["signOutContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/website/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s own sessions */
        get: operations["listOwnContactSessions"];
        put?: never;
        post?: never;
        /** End one’s other sessions */
        delete: operations["endOwnContactSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/website/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one’s sessions */
        delete: operations["endOwnContactSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["signOutUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s own sessions */
        get: operations["listOwnUserSessions"];
        put?: never;
        post?: never;
        /** End one’s other sessions */
        delete: operations["endOwnUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one’s sessions */
        delete: operations["endOwnUserSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/website/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a new password
         * @description The answer is the same for every username, and comes before anybody looks.
         */
        post: operations["forgotContactPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/website/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a new password
         * @description After a temporary one without `currentPassword`. Other sessions end.
         */
        put: operations["changeContactPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/reset-option": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask whether a mailed code is offered */
        post: operations["getResetOption"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a mailed code
         * @description The answer is the same for every username.
         */
        post: operations["requestUserReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/resets/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with the mailed code */
        post: operations["completeUserReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/website/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a contact in
         * @description Answers a session cookie. With a temporary password the session opens nothing but the new password. One answer for every wrong pair.
         */
        post: operations["signInContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what still works of resets
         * @description Temporary passwords that are alive, without their secret.
         */
        get: operations["listLiveResets"];
        put?: never;
        /**
         * Send a website invite or password reset
         * @description Mails a temporary password that works 48 hours or as long as the company set, and answers before the letter left. `email` is the address you show, so that nobody sends to one that just changed. The old password goes on working unless `blockOldPassword`. The password is in the letter alone.
         */
        post: operations["sendContactReset"];
        /**
         * Void all temporary passwords of a contact
         * @description They stop working at once.
         */
        delete: operations["voidContactResets"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions of a contact
         * @description Where he is signed in.
         */
        get: operations["listContactSessions"];
        put?: never;
        post?: never;
        /**
         * End all sessions of a contact
         * @description Each ends with its next request.
         */
        delete: operations["endContactSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one session of a contact
         * @description It ends with its next request.
         */
        delete: operations["endContactSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlock a contact
         * @description Ends a lock after too many failed sign-ins before its time.
         */
        delete: operations["unlockContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the same person’s other contacts
         * @description Contacts that share one login with this one, and offers that wait for the person; only those within your reach. Needs read on contacts.
         */
        get: operations["listContactLinks"];
        put?: never;
        /**
         * Offer one login for two contacts of one person
         * @description Mails a link to the address both share; nothing changes until the person confirms with the username and password of `keep`. Needs write on contacts and the right to change addresses, reach over both, and a sign-in under 10 minutes old.
         */
        post: operations["offerContactLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/links/offers/{offerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an offer of one login back */
        delete: operations["withdrawContactLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/links/{otherId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a contact out of the login two share
         * @description The other contact leaves and is without username and password until it gets a username; this one keeps the login. Sessions and temporary passwords of both end, and the address is told. Rights as for offering it.
         */
        delete: operations["endContactLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/website/retailers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the retailers one may choose
         * @description Where the person signed in has access, the one entered last first.
         */
        get: operations["listOwnRetailers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/website/retailer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the retailer one is here for
         * @description After `retailer-choice-required`, or later to change. Another one is a new session: the cookie changes and what apps had of the former ends.
         */
        put: operations["chooseOwnRetailer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description Staff of every type. Needs read on users.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Create a user
         * @description Takes one licence of his type. Without `sendSetPasswordLetter: false` a letter with a code to set a password goes to his address. Needs write on users and a sign-in under 10 minutes old.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a user
         * @description Needs read on users.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user
         * @description Only the fields named change. Nobody gives what he does not have. A change of username, type, role or territories needs a sign-in under 10 minutes old.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/users/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a user’s picture
         * @description WebP, at most 512 pixels wide and high.
         */
        get: operations["getUserPicture"];
        /**
         * Set a user’s picture
         * @description JPEG, PNG or WebP of at most 2 MiB; written anew as WebP.
         */
        put: operations["setUserPicture"];
        post?: never;
        /** Remove a user’s picture */
        delete: operations["removeUserPicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a user
         * @description Ends sessions, devices, API keys and sign-ins at apps at once, and frees his licence.
         */
        post: operations["deactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reactivate a user
         * @description Takes a licence; needs a sign-in under 10 minutes old.
         */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/make-owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand ownership on
         * @description The present owner becomes an administrator; every session of his ends. `username` is the heir’s, typed again.
         */
        post: operations["makeOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Unlock a user
         * @description Ends a lock after too many failed sign-ins before its time.
         */
        delete: operations["unlockUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions of a user
         * @description Where he is signed in, on the portal, the rep app and other apps.
         */
        get: operations["listUserSessions"];
        put?: never;
        post?: never;
        /**
         * End all sessions of a user
         * @description One’s own present session stays.
         */
        delete: operations["endUserSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session of a user */
        delete: operations["endUserSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set up the first owner
         * @description Takes the link that `npx latchkey` printed.
         */
        post: operations["setUpOwner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a user a code for a new password
         * @description By mail, for users whose username is an e-mail address; link and code live as long as the company set.
         */
        post: operations["sendUserReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a user in to the portal
         * @description Answers a session cookie; `state` says whether a second factor is still to come.
         */
        post: operations["signInUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a rep in on an iPad
         * @description `device` names the iPad, and takes the id it had before.
         */
        post: operations["signInRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: operations["signOutRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/second-factor/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the second factor may be proven */
        get: operations["getSecondFactorOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the second factor
         * @description By an authenticator code, a passkey, a recovery code or a mailed one.
         */
        post: operations["proveSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/second-factor/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the second factor may be proven */
        get: operations["getSecondFactorOptionsFromRep"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the second factor
         * @description By an authenticator code, a passkey, a recovery code or a mailed one.
         */
        post: operations["proveSecondFactorFromRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/second-factor/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how the second factor may be proven */
        get: operations["getSecondFactorOptionsFromApp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove the second factor
         * @description By an authenticator code, a passkey, a recovery code or a mailed one.
         */
        post: operations["proveSecondFactorFromApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who is signed in, and what he may do */
        get: operations["getUserSelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who is signed in */
        get: operations["getRepSelf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a user’s second factors
         * @description For one who lost his device: his sessions end, and he sets up anew at the next sign-in. Owner alone, with a fresh sign-in.
         */
        delete: operations["removeUserFactors"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change one’s own password
         * @description Other sessions end.
         */
        put: operations["changeUserPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s second factors */
        get: operations["listFactors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/factors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a second factor */
        delete: operations["removeFactor"];
        options?: never;
        head?: never;
        /** Rename a second factor */
        patch: operations["renameFactor"];
        trace?: never;
    };
    "/portal/factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Shown once; those before stop working.
         */
        post: operations["createRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/factors/enrol-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code that proves who sets a factor up
         * @description For a first factor: a password alone is not enough.
         */
        post: operations["sendEnrolCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/factors/enrol-code/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the mailed code */
        post: operations["confirmEnrolCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an authenticator app
         * @description Answers its secret, once.
         */
        post: operations["startTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/factors/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the authenticator app with a code of it */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/factors/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a passkey
         * @description Options for `navigator.credentials.create` (WebAuthn).
         */
        post: operations["startPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/factors/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the passkey that was made */
        post: operations["addPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one’s own password */
        put: operations["changeRepPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s second factors */
        get: operations["listFactorsFromRep"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/factors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a second factor */
        delete: operations["removeFactorFromRep"];
        options?: never;
        head?: never;
        /** Rename a second factor */
        patch: operations["renameFactorFromRep"];
        trace?: never;
    };
    "/rep/factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description Shown once; those before stop working.
         */
        post: operations["createRecoveryCodesFromRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/factors/enrol-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code that proves who sets a factor up
         * @description For a first factor: a password alone is not enough.
         */
        post: operations["sendEnrolCodeFromRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/factors/enrol-code/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the mailed code */
        post: operations["confirmEnrolCodeFromRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an authenticator app
         * @description Answers its secret, once.
         */
        post: operations["startTotpFromRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/factors/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the authenticator app with a code of it */
        post: operations["confirmTotpFromRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/factors/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a passkey
         * @description Options for `navigator.credentials.create` (WebAuthn).
         */
        post: operations["startPasskeyFromRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/factors/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the passkey that was made */
        post: operations["addPasskeyFromRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/factors/enrol-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a code that proves who sets a factor up
         * @description For a first factor: a password alone is not enough.
         */
        post: operations["sendEnrolCodeFromApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/factors/enrol-code/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the mailed code */
        post: operations["confirmEnrolCodeFromApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/factors/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin an authenticator app
         * @description Answers its secret, once.
         */
        post: operations["startTotpFromApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/factors/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the authenticator app with a code of it */
        post: operations["confirmTotpFromApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/factors/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a passkey
         * @description Options for `navigator.credentials.create` (WebAuthn).
         */
        post: operations["startPasskeyFromApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/app/factors/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add the passkey that was made */
        post: operations["addPasskeyFromApp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List iPads
         * @description Linked and unlinked, of all users one may see.
         */
        get: operations["listDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/devices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlink an iPad
         * @description Its session ends with the next request and it wipes what it holds.
         */
        post: operations["revokeDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s own iPads */
        get: operations["listOwnDevices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/devices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlink one’s own iPad */
        post: operations["revokeOwnDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s own iPads */
        get: operations["listOwnDevicesFromRep"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/devices/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlink one’s own iPad */
        post: operations["revokeOwnDeviceFromRep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what changed
         * @description In order of commit, from `cursor` on; `gone` tells of what is no longer the rep’s. `resync-needed` says to begin anew.
         */
        get: operations["syncRep"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read licences
         * @description How many of each type are bought, taken and free.
         */
        get: operations["listLicences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licences/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the ledger of licences
         * @description Every change of what was bought, newest first; nothing of it is ever changed.
         */
        get: operations["listLicenceChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/licences/{type}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how many licences a type has
         * @description Never below those taken.
         */
        patch: operations["changeLicence"];
        trace?: never;
    };
    "/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List letters
         * @description What left or is to leave, with what became of it; never what a secret letter said.
         */
        get: operations["listLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Preview a kind of letter
         * @description With sample words.
         */
        get: operations["previewLetter"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test letter to oneself
         * @description With sample words, to the address of the user who asks.
         */
        post: operations["sendTestLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List texts of letters */
        get: operations["listLetterTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/texts/{kind}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the text of a kind of letter
         * @description With the places it may hold.
         */
        get: operations["getLetterText"];
        /**
         * Change the text of a kind of letter
         * @description From the next letter on. Needs a sign-in under 10 minutes old.
         */
        put: operations["changeLetterText"];
        post?: never;
        /** Go back to the shipped text */
        delete: operations["dropLetterText"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/texts/{kind}/{language}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview an unsaved text */
        post: operations["previewLetterText"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how bounces come in */
        get: operations["getBounceIntake"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/letters/bounces/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the secret bounces are signed with
         * @description Shown once; the one before stops working.
         */
        post: operations["createBounceSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit trail
         * @description Newest first, by actor, target, action or time; never a secret.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read settings */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings
         * @description Only those named change; they hold at once.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/portal/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what every signed-in user may know of the company */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a contact for good
         * @description Names, addresses and what stands in the audit trail of him go; what remains is a pseudonym. `confirmation` is his full name or username. Owner alone, with a sign-in under 10 minutes old.
         */
        post: operations["eraseContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a user for good
         * @description As of contacts. He must be inactive.
         */
        post: operations["eraseUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one’s exports */
        get: operations["listExports"];
        put?: never;
        /**
         * Export a list to a file
         * @description Made in the background and kept a day. Needs a sign-in under 10 minutes old.
         */
        post: operations["createExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an export */
        get: operations["getExport"];
        put?: never;
        post?: never;
        /** Delete an export */
        delete: operations["deleteExport"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download an export */
        get: operations["downloadExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description Those uploaded in the portal, newest first.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Import retailers and contacts from a file
         * @description CSV or Excel as the body, read and applied in one step; one wrong row stops all of it. `dryRun=true` changes nothing.
         */
        post: operations["importRetailersAndContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/sample.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a sample file */
        get: operations["getImportSample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import
         * @description With its columns, samples and the first problems.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the file anew
         * @description With another sheet or encoding.
         */
        post: operations["rereadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check every row
         * @description Goes on after the answer; read the import for how it went.
         */
        post: operations["checkImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a checked import
         * @description All rows or none. Goes on after the answer.
         */
        post: operations["applyImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an import up
         * @description Its file is deleted.
         */
        post: operations["withdrawImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/problems.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the problems as a file */
        get: operations["getImportProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{id}/result.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read what became of each row as a file */
        get: operations["getImportResult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch an invite
         * @description Server-sent events: the invite each time its counts change, until it ends.
         */
        get: operations["watchInvite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List invites
         * @description Newest first.
         */
        get: operations["listInvites"];
        put?: never;
        /**
         * Invite contacts in bulk
         * @description Of chosen contacts, or of all that a filter finds. `dryRun: true` answers 200 with who would get a letter and who not, by reason, and sends nothing; else 201 and the letters leave one by one.
         */
        post: operations["createInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people behind a count of the preview
         * @description Of a filter, or of a former invite.
         */
        get: operations["previewInviteOfFilter"];
        put?: never;
        /** List the people behind a count of the preview, of chosen contacts */
        post: operations["previewInviteOfContacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an invite
         * @description With counts by what became of each letter.
         */
        get: operations["getInvite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List people of an invite */
        get: operations["listInvitePeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause an invite
         * @description Letters already handed over are not called back.
         */
        post: operations["pauseInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume an invite */
        post: operations["resumeInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an invite
         * @description What has not left never leaves.
         */
        post: operations["cancelInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/{id}/retry-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try failed letters of an invite again */
        post: operations["retryFailedInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invites/{id}/again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite the same people again
         * @description Those of a former invite who have not signed in yet.
         */
        post: operations["repeatInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the overview
         * @description What Home shows: counts by state, letters of the last 7 days, what needs somebody.
         */
        get: operations["getOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/website-access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report on website access
         * @description One row a contact, by the filters of contacts; the first page counts all by state.
         */
        get: operations["getWebsiteAccessReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/website-access/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Report on website access by retailer, territory or rep */
        get: operations["getWebsiteAccessGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/website-access/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Report on website access over time
         * @description A day a row, as counted at its end.
         */
        get: operations["getWebsiteAccessTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/website-access/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Count the rows an export would have */
        get: operations["getWebsiteAccessExportSize"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/website-access.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the report as CSV
         * @description Follows a page that is open; programs read the report page by page.
         */
        get: operations["exportWebsiteAccessCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reports/website-access.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the report as Excel
         * @description At most 100,000 rows.
         */
        get: operations["exportWebsiteAccessXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views
         * @description One’s own and those shared, of one list.
         */
        get: operations["listViews"];
        put?: never;
        /** Save a view */
        post: operations["createView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a saved view */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /** Change a saved view */
        patch: operations["changeView"];
        trace?: never;
    };
    "/oidc-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List clients
         * @description Shops and apps that sign people in by OpenID Connect.
         */
        get: operations["listOidcClients"];
        put?: never;
        /**
         * Add a client
         * @description Redirect addresses are compared exactly. `secret` is shown this once; a public client has none.
         */
        post: operations["createOidcClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc-clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a client */
        get: operations["getOidcClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a client
         * @description Name, addresses and look; only the fields named change.
         */
        patch: operations["changeOidcClient"];
        trace?: never;
    };
    "/oidc-clients/{id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sign-ins through a client
         * @description Newest first.
         */
        get: operations["listOidcClientSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc-clients/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate a client’s secret
         * @description The former works for another day.
         */
        post: operations["rotateOidcClientSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc-clients/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivate a client
         * @description For good: its tokens are dead at once.
         */
        post: operations["deactivateOidcClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhooks
         * @description Needs read on Company.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Add a webhook
         * @description Messages are signed by the Standard Webhooks specification; `secret` is shown this once. Addresses in private networks only where the server allows them.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List types of events
         * @description What a webhook may be told of, with an example of each.
         */
        get: operations["listWebhookEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a webhook */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook
         * @description With its log of messages.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /** Change a webhook */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/webhooks/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate a webhook’s secret
         * @description Messages carry signatures of both for as long as the two overlap.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pause a webhook */
        post: operations["pauseWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume a webhook */
        post: operations["resumeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a test message */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages of a webhook
         * @description Those of the last 30 days, with each attempt.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a message of a webhook */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message again
         * @description Under the id it had, so that the receiver knows it.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/replay-failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send failed messages again */
        post: operations["replayFailedWebhookDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rep/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a queued command
         * @description Under an `Idempotency-Key`: of many posts of one key one acts and all are answered the same.
         */
        post: operations["sendRepCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys
         * @description Never the key itself.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Of a user, cut to a scope he has himself. `key` is shown this once. It lives 1 to 365 days.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate an API key
         * @description The next key is shown this once; the former works on for `overlapDays`, at most 7.
         */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an API key
         * @description At once.
         */
        delete: operations["endApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report what became of a letter
         * @description For the mail server or provider: JSON signed with the secret of bounces. The answer is the same for every letter.
         */
        post: operations["reportBounce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file to import
         * @description Read at once; the columns it guessed are in the answer. Nothing is changed until it is applied.
         */
        post: operations["uploadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ApiKey: {
            id: string;
            name: string;
            user: {
                id: string;
                username: string;
                firstName: string;
                surname: string;
            };
            scope: components["schemas"]["Rights"];
            provisioning: {
                /** @enum {string} */
                userType: "admin" | "dual-access" | "device" | "scan-pack";
                role: string;
                sendLetter: boolean;
            } | null;
            /** @enum {string} */
            state: "active" | "expired" | "ended";
            /** Format: date-time */
            createdAt: string;
            createdBy: {
                id: string;
                username: string;
                firstName: string;
                surname: string;
            } | null;
            rotatedAt: string | null;
            formerUntil: string | null;
            /** Format: date-time */
            expiresAt: string;
            lastUsedAt: string | null;
            lastUsedFrom: string | null;
            endedAt: string | null;
            endReason: string | null;
        };
        ApiKeyPage: {
            items: components["schemas"]["ApiKey"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        AuditPage: {
            items: {
                id: string;
                /** Format: date-time */
                at: string;
                actor: {
                    kind: string;
                    id: string | null;
                    name: string | null;
                };
                action: string;
                sentence: string;
                target: {
                    kind: string;
                    id: string;
                    name: string | null;
                } | null;
                detail: {
                    [key: string]: unknown;
                } | null;
                ip: string | null;
                requestId: string | null;
                result: string;
            }[];
            nextCursor: string | null;
            total?: number | undefined;
        };
        CommandApplied: {
            id: string;
            /** @constant */
            outcome: "applied";
            contact: components["schemas"]["RepContact"];
            letterId?: string | undefined;
            /** Format: date-time */
            expiresAt?: string | undefined;
        };
        Command: {
            /** Format: uuid */
            id: string;
            baseVersion: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string;
            /** @constant */
            type: "contact.change";
            payload: {
                contactId: string;
                changes: {
                    email?: (string | null) | undefined;
                    username?: (string | null) | undefined;
                    websiteAccess?: boolean | undefined;
                };
            };
        } | {
            /** Format: uuid */
            id: string;
            baseVersion: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string;
            /** @constant */
            type: "contact.reset";
            payload: {
                contactId: string;
                email: string;
            };
        };
        CompleteReset: {
            token: string;
            code: string;
            newPassword: string;
            confirmPassword: string;
        };
        Contact: {
            id: string;
            retailerId: string;
            retailer: {
                id: string;
                accountNumber: string;
                name: string;
                active: boolean;
                territory: {
                    id: string;
                    name: string;
                } | null;
            };
            reference: string | null;
            firstName: string;
            surname: string;
            email: string | null;
            username: string | null;
            phone: string | null;
            language: ("en" | "de") | null;
            websiteAccess: boolean;
            active: boolean;
            state: {
                /** @enum {string} */
                code: "no-access" | "incomplete" | "not-invited" | "invited" | "invite-expired" | "active" | "reset-pending" | "locked" | "access-off" | "inactive";
                /** Format: date-time */
                until?: string | undefined;
                /** Format: date-time */
                lastSignInAt?: string | undefined;
            };
            /** @enum {string} */
            nextAction: "reactivate-contact" | "reactivate-retailer" | "add-email" | "add-username" | "switch-on" | "unlock" | "send-invite" | "resend-invite" | "send-reset";
            /** @enum {string} */
            resetButton: "send-website-invite" | "send-password-reset";
            mailState: ("queued" | "sent" | "delivered" | "bounced" | "failed") | null;
            invitedAt: string | null;
            warnings?: {
                field: string;
                code: string;
                message: string;
            }[] | undefined;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ContactChange: {
            retailerId?: string | undefined;
            reference?: (string | null) | undefined;
            firstName?: (string | null) | undefined;
            surname?: (string | null) | undefined;
            email?: (string | null) | undefined;
            username?: (string | null) | undefined;
            phone?: (string | null) | undefined;
            language?: (("en" | "de") | null) | undefined;
            websiteAccess?: boolean | undefined;
            active?: boolean | undefined;
            version: number;
        };
        ContactPage: {
            items: components["schemas"]["Contact"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        Device: {
            id: string;
            name: string;
            user: {
                id: string;
                username: string;
                firstName: string;
                surname: string;
            };
            /** @enum {string} */
            state: "linked" | "revoked";
            /** Format: date-time */
            linkedAt: string;
            /** Format: date-time */
            lastUsedAt: string;
            revokedAt: string | null;
        };
        DevicePage: {
            items: components["schemas"]["Device"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        Erased: {
            id: string;
            trailDone: boolean;
        };
        Erasure: {
            version: number;
            confirmation: string;
        };
        Export: {
            id: string;
            /** @enum {string} */
            list: "contacts" | "retailers" | "users" | "audit" | "website-access";
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @enum {string} */
            state: "waiting" | "running" | "ready" | "failed";
            failure: ("too-many-rows" | "right-gone" | "fault") | null;
            rows: number;
            total: number | null;
            fileName: string;
            /** Format: date-time */
            createdAt: string;
            expiresAt: string | null;
        };
        ExportPage: {
            items: components["schemas"]["Export"][];
        };
        FactorAdded: {
            recoveryCodes: string[] | null;
            factor: {
                id: string;
                /** @enum {string} */
                kind: "totp" | "passkey";
                name: string;
                /** Format: date-time */
                createdAt: string;
                lastUsedAt: string | null;
            };
            signedIn: boolean;
        };
        FactorList: {
            totp: number;
            passkeys: number;
            recoveryCodesLeft: number;
            demanded: boolean;
            items: {
                id: string;
                /** @enum {string} */
                kind: "totp" | "passkey";
                name: string;
                /** Format: date-time */
                createdAt: string;
                lastUsedAt: string | null;
            }[];
        };
        FactorOptions: {
            methods: ("totp" | "recovery-code" | "passkey")[];
            passkey: {
                [key: string]: unknown;
            } | null;
        };
        FactorRename: {
            name: string;
        };
        FactorResponse: {
            /** @constant */
            method: "totp";
            response: string;
        } | {
            /** @constant */
            method: "recovery-code";
            response: string;
        } | {
            /** @constant */
            method: "passkey";
            response: {
                [key: string]: unknown;
            };
        };
        FactorSummary: {
            totp: number;
            passkeys: number;
            recoveryCodesLeft: number;
            demanded: boolean;
        };
        ForgotPassword: {
            username: string;
        };
        Import: {
            id: string;
            /** @enum {string} */
            state: "uploaded" | "checking" | "refused" | "checked" | "applying" | "applied" | "failed" | "withdrawn" | "expired";
            fileName: string;
            /** @enum {string} */
            format: "csv" | "xlsx";
            fileBytes: number;
            fileEndsAt: string | null;
            encoding: string | null;
            sheet: string | null;
            usernameFrom: ("email" | "accountNumber" | "reference") | null;
            startedBy: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            startedAt: string;
            endedAt: string | null;
            progress: {
                done: number;
                total: number;
            };
            summary: components["schemas"]["ImportSummary"] | null;
            problemTotal: number | null;
            fault: string | null;
            resultEndsAt: string | null;
        };
        ImportCheck: {
            columns: ("accountNumber" | "retailerName" | "retailerTown" | "retailerPhone" | "retailerActive" | "contactReference" | "firstName" | "surname" | "email" | "phone" | "username" | "websiteAccess" | "contactActive" | "language" | "passwordHash" | "ignore")[];
            /** @default null */
            usernameFrom?: (("email" | "accountNumber" | "reference") | null) | undefined;
        };
        ImportDetail: {
            id: string;
            /** @enum {string} */
            state: "uploaded" | "checking" | "refused" | "checked" | "applying" | "applied" | "failed" | "withdrawn" | "expired";
            fileName: string;
            /** @enum {string} */
            format: "csv" | "xlsx";
            fileBytes: number;
            fileEndsAt: string | null;
            encoding: string | null;
            sheet: string | null;
            usernameFrom: ("email" | "accountNumber" | "reference") | null;
            startedBy: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            startedAt: string;
            endedAt: string | null;
            progress: {
                done: number;
                total: number;
            };
            summary: components["schemas"]["ImportSummary"] | null;
            problemTotal: number | null;
            fault: string | null;
            resultEndsAt: string | null;
            sheets: string[];
            columns: {
                header: string;
                samples: string[];
                /** @enum {string} */
                target: "accountNumber" | "retailerName" | "retailerTown" | "retailerPhone" | "retailerActive" | "contactReference" | "firstName" | "surname" | "email" | "phone" | "username" | "websiteAccess" | "contactActive" | "language" | "passwordHash" | "ignore";
            }[];
            remembered: boolean;
            problems: {
                row: number | null;
                column: string;
                code: string;
                message: string;
            }[];
        };
        ImportPage: {
            items: components["schemas"]["Import"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        ImportReread: {
            encoding?: string | undefined;
            sheet?: string | undefined;
        };
        ImportSummary: {
            dryRun: boolean;
            rows: number;
            retailers: {
                created: number;
                changed: number;
                unchanged: number;
            };
            contacts: {
                created: number;
                changed: number;
                unchanged: number;
            };
            gaps: string[];
            warnings: string[];
        };
        Invite: {
            id: string;
            name: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "paused" | "cancelled" | "finished";
            pauseReason: ("by-user" | "starter-inactive" | "starter-without-right" | "restored") | null;
            startedBy: {
                id: string;
                name: string;
            };
            /** Format: date-time */
            startAt: string;
            repeatDays: number | null;
            round: number;
            againOf: string | null;
            total: number;
            counts: {
                waiting: number;
                sending: number;
                sent: number;
                delivered: number;
                bounced: number;
                failed: number;
                skipped: number;
            };
            /** Format: date-time */
            createdAt: string;
            endedAt: string | null;
        };
        InviteAgain: {
            dryRun?: boolean | undefined;
            /** Format: date-time */
            startAt?: string | undefined;
            repeatDays?: number | undefined;
            name?: string | undefined;
        };
        InvitePage: {
            items: components["schemas"]["Invite"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        InvitePerson: {
            contactId: string;
            name: string;
            email: string | null;
            username: string | null;
            retailer: {
                id: string;
                accountNumber: string;
                name: string;
            };
            /** @enum {string} */
            state: "waiting" | "sending" | "sent" | "delivered" | "bounced" | "failed" | "skipped";
            reason: ("outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled") | null;
            answer: string | null;
            letterId: string | null;
            letterAt: string | null;
            signedIn: boolean;
        };
        InvitePersonPage: {
            items: components["schemas"]["InvitePerson"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        InvitePreview: {
            total: number;
            eligible: number;
            skipped: {
                /** @enum {string} */
                reason: "outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled";
                count: number;
            }[];
        };
        InvitePreviewPage: {
            items: {
                contactId: string;
                name: string;
                email: string | null;
                username: string | null;
                retailer: {
                    id: string;
                    accountNumber: string;
                    name: string;
                };
                /** @enum {string} */
                reason: "eligible" | "outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled";
            }[];
            nextCursor: string | null;
            total?: number | undefined;
        };
        InvitePreviewSelection: {
            contactIds: string[];
            /** @enum {string} */
            reason: "eligible" | "outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled";
            /** @default 50 */
            limit?: number | undefined;
            cursor?: string | undefined;
        };
        IssuedReset: {
            letterId: string;
            /** Format: date-time */
            expiresAt: string;
        };
        IssuedUserReset: {
            letterId: string;
            /** Format: date-time */
            expiresAt: string;
        };
        LedgerPage: {
            items: {
                id: string;
                /** @enum {string} */
                type: "admin" | "dual-access" | "device" | "scan-pack";
                enabledBefore: number;
                enabledAfter: number;
                priceBefore: string | null;
                priceAfter: string | null;
                changedBy: {
                    id: string | null;
                    name: string | null;
                };
                note: string | null;
                /** Format: date-time */
                at: string;
            }[];
            nextCursor: string | null;
            total?: number | undefined;
        };
        LetterPage: {
            items: {
                id: string;
                kind: string;
                recipient: string;
                contact: {
                    id: string;
                    name: string;
                } | null;
                user: {
                    id: string;
                    name: string;
                } | null;
                /** @enum {string} */
                state: "queued" | "sending" | "sent" | "delivered" | "bounced" | "failed" | "void";
                attempts: number;
                answer: string | null;
                /** Format: date-time */
                createdAt: string;
                sentAt: string | null;
                report: string | null;
                reportedAt: string | null;
                nextAttemptAt: string | null;
            }[];
            nextCursor: string | null;
            total?: number | undefined;
        };
        LetterPreview: {
            subject: string;
            text: string;
        };
        LetterText: {
            /** @enum {string} */
            kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "link-offer" | "link-changed" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
            /** @enum {string} */
            language: "en" | "de";
            version: number;
            edited: boolean;
            used: boolean;
            savedAt: string | null;
            savedBy: string | null;
            subject: string;
            body: string;
            shipped: {
                subject: string;
                body: string;
            };
            places: {
                /** @enum {string} */
                name: "secret" | "username" | "button" | "brand" | "retailer" | "other-retailer" | "at" | "end" | "device" | "website" | "why" | "how" | "not-you";
                alone: boolean;
                needed: boolean;
            }[];
        };
        LetterTextChange: {
            version: number;
            subject: string;
            body: string;
        };
        LetterTextList: {
            items: {
                /** @enum {string} */
                kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "link-offer" | "link-changed" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                /** @enum {string} */
                language: "en" | "de";
                version: number;
                edited: boolean;
                used: boolean;
                savedAt: string | null;
                savedBy: string | null;
            }[];
        };
        Licence: {
            /** @enum {string} */
            type: "admin" | "dual-access" | "device" | "scan-pack";
            enabled: number;
            used: number;
            free: number;
            price: string | null;
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        LicenceChange: {
            version: number;
            enabled?: number | undefined;
            price?: (string | null) | undefined;
            note?: (string | null) | undefined;
        };
        LicencePage: {
            items: components["schemas"]["Licence"][];
            nextCursor: null;
            total: number;
        };
        LiveResets: {
            items: {
                id: string;
                /** @enum {string} */
                origin: "public" | "staff" | "invite";
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
            }[];
        };
        MakeOwner: {
            username: string;
            version?: number | undefined;
        };
        NewApiKey: {
            userId: string;
            name: string;
            scope: {
                /** @enum {string} */
                contacts?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                retailers?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                users?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                roles?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                subscription?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                reports?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                invites?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                letters?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                audit?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                company?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                territories?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                devices?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                imports?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                "contact-email"?: ("none" | "write") | undefined;
            };
            expiresInDays?: number | undefined;
            provisioning?: {
                /** @enum {string} */
                userType: "admin" | "dual-access" | "device" | "scan-pack";
                role: string;
                sendLetter: boolean;
            } | undefined;
        };
        NewContact: {
            retailerId: string;
            reference?: (string | null) | undefined;
            firstName?: (string | null) | undefined;
            surname?: (string | null) | undefined;
            email?: (string | null) | undefined;
            username?: (string | null) | undefined;
            phone?: (string | null) | undefined;
            language?: (("en" | "de") | null) | undefined;
            websiteAccess?: boolean | undefined;
        };
        NewExport: {
            /** @constant */
            list: "contacts";
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @default {} */
            filter?: {
                search?: string | undefined;
                state?: string | undefined;
                mailState?: string | undefined;
                retailerId?: string | undefined;
                territory?: string | undefined;
                rep?: string | undefined;
                /** @enum {string} */
                retailerActive?: ("true" | "false") | undefined;
                /** Format: date-time */
                signedInFrom?: string | undefined;
                /** Format: date-time */
                signedInBefore?: string | undefined;
                /** @constant */
                neverSignedIn?: "true" | undefined;
            } | undefined;
        } | {
            /** @constant */
            list: "retailers";
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @default {} */
            filter?: {
                search?: string | undefined;
                /**
                 * @default name
                 * @enum {string}
                 */
                sort?: ("name" | "-name" | "accountNumber" | "-accountNumber") | undefined;
                /** @enum {string} */
                active?: ("true" | "false") | undefined;
                territory?: string | undefined;
            } | undefined;
        } | {
            /** @constant */
            list: "users";
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @default {} */
            filter?: {
                search?: string | undefined;
                /**
                 * @default name
                 * @enum {string}
                 */
                sort?: ("name" | "-name" | "username" | "-username" | "lastSignIn" | "-lastSignIn") | undefined;
                type?: string | undefined;
                role?: string | undefined;
                /** @enum {string} */
                status?: ("active" | "inactive") | undefined;
                /** @enum {string} */
                hasDevice?: ("true" | "false") | undefined;
            } | undefined;
        } | {
            /** @constant */
            list: "audit";
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @default {} */
            filter?: {
                targetId?: string | undefined;
                actorId?: string | undefined;
                action?: string | undefined;
                /** @enum {string} */
                result?: ("done" | "refused" | "failed") | undefined;
                /** Format: date-time */
                from?: string | undefined;
                /** Format: date-time */
                before?: string | undefined;
            } | undefined;
        } | {
            /** @constant */
            list: "website-access";
            /** @enum {string} */
            format: "csv" | "xlsx";
            /** @default {} */
            filter?: {
                search?: string | undefined;
                state?: string | undefined;
                mailState?: string | undefined;
                retailerId?: string | undefined;
                territory?: string | undefined;
                rep?: string | undefined;
                /** @enum {string} */
                retailerActive?: ("true" | "false") | undefined;
                /** Format: date-time */
                signedInFrom?: string | undefined;
                /** Format: date-time */
                signedInBefore?: string | undefined;
                /** @constant */
                neverSignedIn?: "true" | undefined;
            } | undefined;
        };
        NewInvite: {
            contactIds?: string[] | undefined;
            filter?: {
                search?: string | undefined;
                state?: string | undefined;
                mailState?: string | undefined;
                retailerId?: string | undefined;
                territory?: string | undefined;
                rep?: string | undefined;
                /** @enum {string} */
                retailerActive?: ("true" | "false") | undefined;
                /** Format: date-time */
                signedInFrom?: string | undefined;
                /** Format: date-time */
                signedInBefore?: string | undefined;
                /** @constant */
                neverSignedIn?: "true" | undefined;
            } | undefined;
            dryRun?: boolean | undefined;
            /** Format: date-time */
            startAt?: string | undefined;
            repeatDays?: number | undefined;
            name?: string | undefined;
        };
        NewOidcClient: {
            name: string;
            /** @enum {string} */
            population: "contact" | "user";
            /** @enum {string} */
            kind: "confidential" | "public";
            redirectUris: string[];
            /** @default [] */
            postLogoutRedirectUris?: string[] | undefined;
            /** @default null */
            backchannelLogoutUri?: (string | null) | undefined;
            /** @default null */
            startUri?: (string | null) | undefined;
            /** @default null */
            accentLight?: (string | null) | undefined;
            /** @default null */
            accentDark?: (string | null) | undefined;
            /** @default null */
            logo?: (string | null) | undefined;
        };
        NewPassword: {
            newPassword: string;
            currentPassword?: string | undefined;
        };
        NewRetailer: {
            accountNumber: string;
            name: string;
            town?: (string | null) | undefined;
            phone?: (string | null) | undefined;
            territoryId?: (string | null) | undefined;
        };
        NewRole: {
            name: string;
            rights: {
                /** @enum {string} */
                contacts?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                retailers?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                users?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                roles?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                subscription?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                reports?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                invites?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                letters?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                audit?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                company?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                territories?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                devices?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                imports?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                "contact-email"?: ("none" | "write") | undefined;
            };
            secondFactorRequired?: boolean | undefined;
        };
        NewTerritory: {
            name: string;
        };
        NewUser: {
            username: string;
            firstName: string;
            surname: string;
            /** @enum {string} */
            type: "admin" | "dual-access" | "device" | "scan-pack";
            role: string;
            emailTo?: (string | null) | undefined;
            phone?: (string | null) | undefined;
            notes?: (string | null) | undefined;
            language?: (("en" | "de") | null) | undefined;
            receiveSystemMessages?: boolean | undefined;
            territoryLimited?: boolean | undefined;
            territoryIds?: string[] | undefined;
            sendSetPasswordLetter?: boolean | undefined;
        };
        NewView: {
            /** @enum {string} */
            list: "contacts" | "report" | "users" | "audit";
            name: string;
            search: {
                [key: string]: string;
            };
            columns?: (string[] | null) | undefined;
            shared?: boolean | undefined;
        };
        NewWebhookEndpoint: {
            url: string;
            /** @default  */
            description?: string | undefined;
            eventTypes: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied")[];
        };
        OidcClient: {
            id: string;
            name: string;
            /** @enum {string} */
            population: "contact" | "user";
            /** @enum {string} */
            kind: "confidential" | "public";
            redirectUris: string[];
            postLogoutRedirectUris: string[];
            backchannelLogoutUri: string | null;
            startUri: string | null;
            accentLight: string | null;
            accentDark: string | null;
            hasLogo: boolean;
            formerSecretEndsAt: string | null;
            active: boolean;
            createdAt: string;
            lastUsedAt: string | null;
            liveGrants: number;
            version: number;
        };
        OidcClientAct: {
            version: number;
        };
        OidcClientChange: {
            version: number;
            name?: string | undefined;
            redirectUris?: string[] | undefined;
            postLogoutRedirectUris?: string[] | undefined;
            backchannelLogoutUri?: (string | null) | undefined;
            startUri?: (string | null) | undefined;
            accentLight?: (string | null) | undefined;
            accentDark?: (string | null) | undefined;
            logo?: (string | null) | undefined;
        };
        OidcClientDetail: {
            id: string;
            name: string;
            /** @enum {string} */
            population: "contact" | "user";
            /** @enum {string} */
            kind: "confidential" | "public";
            redirectUris: string[];
            postLogoutRedirectUris: string[];
            backchannelLogoutUri: string | null;
            startUri: string | null;
            accentLight: string | null;
            accentDark: string | null;
            hasLogo: boolean;
            formerSecretEndsAt: string | null;
            active: boolean;
            createdAt: string;
            lastUsedAt: string | null;
            liveGrants: number;
            version: number;
            logo: string | null;
        };
        OidcClientPage: {
            items: components["schemas"]["OidcClient"][];
        };
        OidcClientWithSecret: {
            id: string;
            name: string;
            /** @enum {string} */
            population: "contact" | "user";
            /** @enum {string} */
            kind: "confidential" | "public";
            redirectUris: string[];
            postLogoutRedirectUris: string[];
            backchannelLogoutUri: string | null;
            startUri: string | null;
            accentLight: string | null;
            accentDark: string | null;
            hasLogo: boolean;
            formerSecretEndsAt: string | null;
            active: boolean;
            createdAt: string;
            lastUsedAt: string | null;
            liveGrants: number;
            version: number;
            secret: string | null;
        };
        OidcSignInPage: {
            items: {
                id: string;
                /** Format: date-time */
                at: string;
                person: {
                    /** @enum {string} */
                    kind: "contact" | "user";
                    id: string;
                    name: string;
                    username: string | null;
                    retailer: {
                        id: string;
                        accountNumber: string;
                        name: string;
                    } | null;
                } | null;
                /** @enum {string} */
                result: "signed-in" | "reused";
                ip: string | null;
                device: string | null;
            }[];
            nextCursor: string | null;
            total?: number | undefined;
        };
        Overview: {
            counts?: components["schemas"]["StateCounts"] | undefined;
            invites?: {
                waiting: number;
                running: number;
                paused: number;
            } | undefined;
            letters?: {
                bounced: number;
                failed: number;
            } | undefined;
            licences?: {
                /** @enum {string} */
                type: "admin" | "dual-access" | "device" | "scan-pack";
                enabled: number;
                used: number;
                free: number;
            }[] | undefined;
            attention: {
                budgets?: ("public-letters" | "unknown-names")[] | undefined;
                webhooks?: {
                    id: string;
                    name: string;
                    /** @enum {string} */
                    pauseReason: "by-hand" | "failing" | "gone" | "user-inactive";
                }[] | undefined;
                undelivered?: {
                    count: number;
                    items: {
                        id: string;
                        firstName: string;
                        surname: string;
                        email: string | null;
                        retailer: {
                            id: string;
                            accountNumber: string;
                            name: string;
                            active: boolean;
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                        };
                        state: {
                            /** @enum {string} */
                            code: "no-access" | "incomplete" | "not-invited" | "invited" | "invite-expired" | "active" | "reset-pending" | "locked" | "access-off" | "inactive";
                            /** Format: date-time */
                            until?: string | undefined;
                            /** Format: date-time */
                            lastSignInAt?: string | undefined;
                        };
                        mailState: ("queued" | "sent" | "delivered" | "bounced" | "failed") | null;
                    }[];
                } | undefined;
                locked?: {
                    count: number;
                    items: {
                        id: string;
                        firstName: string;
                        surname: string;
                        email: string | null;
                        retailer: {
                            id: string;
                            accountNumber: string;
                            name: string;
                            active: boolean;
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                        };
                        state: {
                            /** @enum {string} */
                            code: "no-access" | "incomplete" | "not-invited" | "invited" | "invite-expired" | "active" | "reset-pending" | "locked" | "access-off" | "inactive";
                            /** Format: date-time */
                            until?: string | undefined;
                            /** Format: date-time */
                            lastSignInAt?: string | undefined;
                        };
                        mailState: ("queued" | "sent" | "delivered" | "bounced" | "failed") | null;
                    }[];
                } | undefined;
                addressChanged?: {
                    count: number;
                    items: {
                        id: string;
                        firstName: string;
                        surname: string;
                        email: string | null;
                        retailer: {
                            id: string;
                            accountNumber: string;
                            name: string;
                            active: boolean;
                            territory: {
                                id: string;
                                name: string;
                            } | null;
                        };
                        state: {
                            /** @enum {string} */
                            code: "no-access" | "incomplete" | "not-invited" | "invited" | "invite-expired" | "active" | "reset-pending" | "locked" | "access-off" | "inactive";
                            /** Format: date-time */
                            until?: string | undefined;
                            /** Format: date-time */
                            lastSignInAt?: string | undefined;
                        };
                        mailState: ("queued" | "sent" | "delivered" | "bounced" | "failed") | null;
                        /** Format: date-time */
                        changedAt: string;
                        changedBy: string | null;
                    }[];
                } | undefined;
                inviteExpired?: number | undefined;
                invites?: {
                    id: string;
                    name: string | null;
                    /** @enum {string} */
                    state: "waiting" | "running" | "paused" | "cancelled" | "finished";
                    pauseReason: ("by-user" | "starter-inactive" | "starter-without-right" | "restored") | null;
                    /** Format: date-time */
                    createdAt: string;
                    counts: {
                        waiting: number;
                        sending: number;
                        sent: number;
                        delivered: number;
                        bounced: number;
                        failed: number;
                        skipped: number;
                    };
                }[] | undefined;
            };
        };
        OwnDevices: {
            items: {
                id: string;
                name: string;
                /** @enum {string} */
                state: "linked" | "revoked";
                /** Format: date-time */
                linkedAt: string;
                /** Format: date-time */
                lastUsedAt: string;
                revokedAt: string | null;
                current: boolean;
            }[];
        };
        OwnerSetup: {
            token: string;
            username: string;
            firstName: string;
            surname: string;
            password: string;
        };
        PasskeyAdded: {
            name?: string | undefined;
            response: {
                [key: string]: unknown;
            };
        };
        PasswordChange: {
            currentPassword: string;
            newPassword: string;
        };
        PortalCompany: {
            name: string;
            timeZone: string;
            temporaryPasswordHours: number;
            resetCodeMinutes: number;
            localMailbox: boolean;
        };
        /** @description A "no" (RFC 9457). `code` stays what it is; `detail` is for people. */
        Problem: {
            /** @constant */
            type: "about:blank";
            title: string;
            status: number;
            /** @description Which "no" it is. */
            code: string;
            /** @description The sentence, in the language asked for. */
            detail: string;
            /** @description The fields that stood in the way. */
            errors?: {
                field: string;
                code: string;
                message: string;
            }[] | undefined;
            /** @description With `changed-meanwhile`: the row as it stands. */
            current?: unknown | undefined;
            /** @description With a fault: what the log has it under. */
            requestId?: string | undefined;
        };
        ProofCode: {
            code: string;
        };
        RecoveryCodes: {
            recoveryCodes: string[] | null;
        };
        RepContact: {
            id: string;
            retailerId: string;
            firstName: string;
            surname: string;
            email: string | null;
            username: string | null;
            phone: string | null;
            websiteAccess: boolean;
            active: boolean;
            state: {
                /** @enum {string} */
                code: "no-access" | "incomplete" | "not-invited" | "invited" | "invite-expired" | "active" | "reset-pending" | "locked" | "access-off" | "inactive";
                /** Format: date-time */
                until?: string | undefined;
                /** Format: date-time */
                lastSignInAt?: string | undefined;
            };
            /** @enum {string} */
            nextAction: "reactivate-contact" | "reactivate-retailer" | "add-email" | "add-username" | "switch-on" | "unlock" | "send-invite" | "resend-invite" | "send-reset";
            /** @enum {string} */
            resetButton: "send-website-invite" | "send-password-reset";
            mailState: ("queued" | "sent" | "delivered" | "bounced" | "failed") | null;
            version: number;
        };
        RepSelf: {
            id: string;
            username: string;
            firstName: string;
            surname: string;
            /** @enum {string} */
            type: "admin" | "dual-access" | "device" | "scan-pack";
            role: string;
            isOwner: boolean;
            rights: {
                [key: string]: "read" | "write";
            };
            territoryLimited: boolean;
            factors: components["schemas"]["FactorSummary"];
            device: {
                id: string;
                name: string;
            };
        };
        RepSignIn: {
            username: string;
            password: string;
            device: {
                name: string;
                id?: string | undefined;
            };
        };
        RepSignedIn: {
            /** @enum {string} */
            state: "signed-in" | "second-factor-required" | "second-factor-setup-required";
            user: {
                id: string;
                username: string;
                firstName: string;
                surname: string;
                /** @enum {string} */
                type: "admin" | "dual-access" | "device" | "scan-pack";
                role: string;
                isOwner: boolean;
            };
            device: {
                id: string;
                name: string;
            } | null;
        };
        ReportExportSize: {
            rows: number | null;
        };
        ReportGroupPage: {
            items: {
                id: string | null;
                name: string | null;
                accountNumber?: string | undefined;
                total: number;
                counts: components["schemas"]["StateCounts"];
            }[];
            nextCursor: string | null;
            total?: number | undefined;
        };
        ReportIntake: {
            address: string | null;
            webhook: string;
            secret: {
                /** Format: date-time */
                madeAt: string;
                madeBy: string | null;
            } | null;
            lately: {
                bounced: number;
                failed: number;
                delivered: number;
                delayed: number;
                refused: number;
            };
            lastAt: string | null;
        };
        ReportPage: {
            items: components["schemas"]["ReportRow"][];
            nextCursor: string | null;
            total?: number | undefined;
            counts?: components["schemas"]["StateCounts"] | undefined;
        };
        ReportRow: {
            id: string;
            retailer: {
                id: string;
                accountNumber: string;
                name: string;
                active: boolean;
                territory: {
                    id: string;
                    name: string;
                } | null;
            };
            firstName: string;
            surname: string;
            email: string | null;
            username: string | null;
            state: {
                /** @enum {string} */
                code: "no-access" | "incomplete" | "not-invited" | "invited" | "invite-expired" | "active" | "reset-pending" | "locked" | "access-off" | "inactive";
                /** Format: date-time */
                until?: string | undefined;
                /** Format: date-time */
                lastSignInAt?: string | undefined;
            };
            territory: {
                id: string;
                name: string;
            } | null;
            mailState: ("queued" | "sent" | "delivered" | "bounced" | "failed") | null;
            /** @enum {string} */
            nextAction: "reactivate-contact" | "reactivate-retailer" | "add-email" | "add-username" | "switch-on" | "unlock" | "send-invite" | "resend-invite" | "send-reset";
            lastInvite: {
                /** Format: date-time */
                at: string;
                by: {
                    id: string;
                    name: string;
                } | null;
                trigger: ("self" | "portal" | "rep") | null;
            } | null;
            temporaryPasswordEndsAt: string | null;
        };
        ReportSecret: {
            secret: string;
        };
        ReportTrend: {
            items: {
                /** Format: date */
                day: string;
                counts: components["schemas"]["StateCounts"];
            }[];
        };
        ResetOption: {
            offered: boolean;
            neutral: boolean;
        };
        Retailer: {
            id: string;
            accountNumber: string;
            name: string;
            town: string | null;
            phone: string | null;
            territoryId: string | null;
            territory: {
                id: string;
                name: string;
            } | null;
            active: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        RetailerChange: {
            accountNumber?: string | undefined;
            name?: string | undefined;
            town?: (string | null) | undefined;
            phone?: (string | null) | undefined;
            territoryId?: (string | null) | undefined;
            active?: boolean | undefined;
            version: number;
        };
        RetailerPage: {
            items: components["schemas"]["Retailer"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        Rights: {
            /** @enum {string} */
            contacts: "none" | "read" | "write";
            /** @enum {string} */
            retailers: "none" | "read" | "write";
            /** @enum {string} */
            users: "none" | "read" | "write";
            /** @enum {string} */
            roles: "none" | "read" | "write";
            /** @enum {string} */
            subscription: "none" | "read" | "write";
            /** @enum {string} */
            reports: "none" | "read" | "write";
            /** @enum {string} */
            invites: "none" | "read" | "write";
            /** @enum {string} */
            letters: "none" | "read" | "write";
            /** @enum {string} */
            audit: "none" | "read" | "write";
            /** @enum {string} */
            company: "none" | "read" | "write";
            /** @enum {string} */
            territories: "none" | "read" | "write";
            /** @enum {string} */
            devices: "none" | "read" | "write";
            /** @enum {string} */
            imports: "none" | "read" | "write";
            /** @enum {string} */
            "contact-email": "none" | "write";
        };
        Role: {
            id: string;
            name: string;
            rights: components["schemas"]["Rights"];
            users: number;
            active: boolean;
            shipped: boolean;
            editable: boolean;
            secondFactorRequired: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        RoleChange: {
            name?: string | undefined;
            rights?: {
                /** @enum {string} */
                contacts?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                retailers?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                users?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                roles?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                subscription?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                reports?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                invites?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                letters?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                audit?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                company?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                territories?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                devices?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                imports?: ("none" | "read" | "write") | undefined;
                /** @enum {string} */
                "contact-email"?: ("none" | "write") | undefined;
            } | undefined;
            secondFactorRequired?: boolean | undefined;
            version: number;
        };
        RoleDeactivation: {
            version: number;
            moveUsersTo?: string | undefined;
        };
        RolePage: {
            items: components["schemas"]["Role"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        RoleReactivation: {
            version: number;
        };
        RotateApiKey: {
            overlapDays?: number | undefined;
            expiresInDays?: number | undefined;
        };
        SavedView: {
            id: string;
            /** @enum {string} */
            list: "contacts" | "report" | "users" | "audit";
            name: string;
            search: {
                [key: string]: string;
            };
            columns: string[] | null;
            shared: boolean;
            owner: {
                id: string;
                name: string;
            };
            own: boolean;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        SendReset: {
            version: number;
            email: string;
            blockOldPassword?: boolean | undefined;
        };
        SessionList: {
            items: {
                id: string;
                device: string;
                ip: string;
                /** Format: date-time */
                lastUsedAt: string;
                /** Format: date-time */
                createdAt: string;
                current: boolean;
            }[];
        };
        SessionsOfPerson: {
            items: {
                id: string;
                device: string;
                ip: string;
                /** Format: date-time */
                lastUsedAt: string;
                /** Format: date-time */
                createdAt: string;
                current: boolean;
                /** @enum {string} */
                face: "website" | "portal" | "rep" | "app";
                /** @enum {string} */
                standing: "whole" | "caged" | "pending";
            }[];
        };
        Settings: {
            /** @default Latchkey */
            "brand.name": string;
            /** @default #0b5f59 */
            "brand.accent-light": string;
            /** @default #4fc3b4 */
            "brand.accent-dark": string;
            /** @default  */
            "brand.logo": string;
            /**
             * @default en
             * @enum {string}
             */
            language: "en" | "de";
            /** @default Etc/UTC */
            "time-zone": string;
            /** @default 48 */
            "temporary-password.hours": number;
            /** @default false */
            "letters.include-username": boolean;
            /** @default false */
            "contacts.four-eyes": boolean;
            /** @default true */
            "passwords.refuse-common": boolean;
            /** @default 2 */
            "limits.contact-minutes-between": number;
            /** @default 3 */
            "limits.contact-per-day": number;
            /** @default 10 */
            "limits.contact-per-30-days": number;
            /** @default 5 */
            "limits.mailbox-per-day": number;
            /** @default 20 */
            "limits.requests-per-address-hour": number;
            /** @default 500 */
            "limits.installation-per-hour": number;
            /** @default 500 */
            "limits.staff-per-user-hour": number;
            /** @default 20 */
            "limits.sign-in-failures-per-address": number;
            /** @default 14 */
            "sessions.contact-idle-days": number;
            /** @default 90 */
            "sessions.contact-most-days": number;
            /** @default 60 */
            "sessions.portal-idle-minutes": number;
            /** @default 12 */
            "sessions.portal-most-hours": number;
            /** @default 90 */
            "sessions.device-days": number;
            /** @default false */
            "sign-in.concealed": boolean;
            /** @default 60 */
            "reset-codes.minutes": number;
            /** @default 5 */
            "reset-codes.tries": number;
            /** @default 10 */
            "reset-codes.wrong-per-day": number;
            /** @default 365 */
            "retention.letters-days": number;
            /** @default 36 */
            "retention.audit-months": number;
        };
        SettingsChange: {
            "brand.name"?: string | undefined;
            "brand.accent-light"?: string | undefined;
            "brand.accent-dark"?: string | undefined;
            "brand.logo"?: string | undefined;
            /** @enum {string} */
            language?: ("en" | "de") | undefined;
            "time-zone"?: string | undefined;
            "temporary-password.hours"?: number | undefined;
            "letters.include-username"?: boolean | undefined;
            "contacts.four-eyes"?: boolean | undefined;
            "passwords.refuse-common"?: boolean | undefined;
            "limits.contact-minutes-between"?: number | undefined;
            "limits.contact-per-day"?: number | undefined;
            "limits.contact-per-30-days"?: number | undefined;
            "limits.mailbox-per-day"?: number | undefined;
            "limits.requests-per-address-hour"?: number | undefined;
            "limits.installation-per-hour"?: number | undefined;
            "limits.staff-per-user-hour"?: number | undefined;
            "limits.sign-in-failures-per-address"?: number | undefined;
            "sessions.contact-idle-days"?: number | undefined;
            "sessions.contact-most-days"?: number | undefined;
            "sessions.portal-idle-minutes"?: number | undefined;
            "sessions.portal-most-hours"?: number | undefined;
            "sessions.device-days"?: number | undefined;
            "sign-in.concealed"?: boolean | undefined;
            "reset-codes.minutes"?: number | undefined;
            "reset-codes.tries"?: number | undefined;
            "reset-codes.wrong-per-day"?: number | undefined;
            "retention.letters-days"?: number | undefined;
            "retention.audit-months"?: number | undefined;
        };
        ShownApiKey: {
            id: string;
            name: string;
            user: {
                id: string;
                username: string;
                firstName: string;
                surname: string;
            };
            scope: components["schemas"]["Rights"];
            provisioning: {
                /** @enum {string} */
                userType: "admin" | "dual-access" | "device" | "scan-pack";
                role: string;
                sendLetter: boolean;
            } | null;
            /** @enum {string} */
            state: "active" | "expired" | "ended";
            /** Format: date-time */
            createdAt: string;
            createdBy: {
                id: string;
                username: string;
                firstName: string;
                surname: string;
            } | null;
            rotatedAt: string | null;
            formerUntil: string | null;
            /** Format: date-time */
            expiresAt: string;
            lastUsedAt: string | null;
            lastUsedFrom: string | null;
            endedAt: string | null;
            endReason: string | null;
            key: string;
        };
        SignIn: {
            username: string;
            password: string;
        };
        StateCounts: {
            "no-access": number;
            incomplete: number;
            "not-invited": number;
            invited: number;
            "invite-expired": number;
            active: number;
            "reset-pending": number;
            locked: number;
            "access-off": number;
            inactive: number;
        };
        SyncPage: {
            changes: ({
                /** @constant */
                entity: "retailer";
                id: string;
                row: {
                    id: string;
                    accountNumber: string;
                    name: string;
                    town: string | null;
                    phone: string | null;
                    active: boolean;
                } | null;
            } | {
                /** @constant */
                entity: "contact";
                id: string;
                row: components["schemas"]["RepContact"] | null;
            })[];
            cursor: string;
            more: boolean;
        };
        Territory: {
            id: string;
            name: string;
            active: boolean;
            retailers: number;
            users: number;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        TerritoryChange: {
            name?: string | undefined;
            active?: boolean | undefined;
            version: number;
        };
        TerritoryPage: {
            items: components["schemas"]["Territory"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        TestLetter: {
            /** @enum {string} */
            kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "link-offer" | "link-changed" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
            /** @enum {string} */
            language: "en" | "de";
            text?: components["schemas"]["UnsavedText"] | undefined;
        };
        TestLetterSent: {
            letterId: string;
            recipient: string;
        };
        TextPreview: {
            subject: string;
            text: string;
        };
        TotpStart: {
            name?: string | undefined;
        };
        TotpStarted: {
            secret: string;
            otpauthUrl: string;
            qrSvg: string;
        };
        UnsavedText: {
            subject: string;
            body: string;
        };
        User: {
            id: string;
            username: string;
            firstName: string;
            surname: string;
            /** @enum {string} */
            type: "admin" | "dual-access" | "device" | "scan-pack";
            role: string;
            roleName: string;
            isOwner: boolean;
            active: boolean;
            emailTo: string | null;
            phone: string | null;
            notes: string | null;
            language: ("en" | "de") | null;
            receiveSystemMessages: boolean;
            territoryLimited: boolean;
            territoryIds: string[];
            hasPassword: boolean;
            hasPicture: boolean;
            hasDevice: boolean;
            hasSecondFactor: boolean;
            lastSignInAt: string | null;
            locked: boolean;
            lockedUntil: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        UserChange: {
            username?: string | undefined;
            firstName?: string | undefined;
            surname?: string | undefined;
            /** @enum {string} */
            type?: ("admin" | "dual-access" | "device" | "scan-pack") | undefined;
            role?: string | undefined;
            emailTo?: (string | null) | undefined;
            phone?: (string | null) | undefined;
            notes?: (string | null) | undefined;
            language?: (("en" | "de") | null) | undefined;
            receiveSystemMessages?: boolean | undefined;
            territoryLimited?: boolean | undefined;
            territoryIds?: string[] | undefined;
            version: number;
        };
        UserPage: {
            items: components["schemas"]["User"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        UserSelf: {
            id: string;
            username: string;
            firstName: string;
            surname: string;
            /** @enum {string} */
            type: "admin" | "dual-access" | "device" | "scan-pack";
            role: string;
            isOwner: boolean;
            rights: {
                [key: string]: "read" | "write";
            };
            territoryLimited: boolean;
            factors: components["schemas"]["FactorSummary"];
        };
        UserSignedIn: {
            /** @enum {string} */
            state: "signed-in" | "second-factor-required" | "second-factor-setup-required";
            user: {
                id: string;
                username: string;
                firstName: string;
                surname: string;
                /** @enum {string} */
                type: "admin" | "dual-access" | "device" | "scan-pack";
                role: string;
                isOwner: boolean;
            };
        };
        UsernameAsked: {
            username: string;
        };
        ViewChange: {
            name?: string | undefined;
            search?: {
                [key: string]: string;
            } | undefined;
            columns?: (string[] | null) | undefined;
            shared?: boolean | undefined;
            version: number;
        };
        ViewPage: {
            items: components["schemas"]["SavedView"][];
        };
        WebhookDelivery: {
            id: string;
            /** @enum {string} */
            type: "contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied" | "webhook.test";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            tries: number;
            nextTryAt: string | null;
            lastTryAt: string | null;
            lastStatus: number | null;
            lastFailure: ("status" | "redirect" | "timeout" | "no-connection" | "certificate" | "address-not-allowed") | null;
            deliveredAt: string | null;
            replayedAt: string | null;
        };
        WebhookDeliveryPage: {
            items: components["schemas"]["WebhookDelivery"][];
            nextCursor: string | null;
            total?: number | undefined;
        };
        WebhookDeliveryWithAttempts: {
            id: string;
            /** @enum {string} */
            type: "contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied" | "webhook.test";
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed";
            tries: number;
            nextTryAt: string | null;
            lastTryAt: string | null;
            lastStatus: number | null;
            lastFailure: ("status" | "redirect" | "timeout" | "no-connection" | "certificate" | "address-not-allowed") | null;
            deliveredAt: string | null;
            replayedAt: string | null;
            payload: string;
            attempts: {
                /** Format: date-time */
                at: string;
                durationMs: number;
                status: number | null;
                failure: ("status" | "redirect" | "timeout" | "no-connection" | "certificate" | "address-not-allowed") | null;
                answer: string | null;
            }[];
        };
        WebhookEndpoint: {
            id: string;
            url: string;
            description: string;
            eventTypes: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied")[];
            /** @enum {string} */
            state: "active" | "paused";
            pauseReason: ("by-hand" | "failing" | "gone" | "user-inactive") | null;
            pausedAt: string | null;
            user: {
                id: string;
                username: string;
                firstName: string;
                surname: string;
            } | null;
            notTold: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied")[];
            formerSecretEndsAt: string | null;
            health: {
                waiting: number;
                failed: number;
                failures: number;
                failingSince: string | null;
                lastSuccessAt: string | null;
                lastFailureAt: string | null;
                lastFailure: ("status" | "redirect" | "timeout" | "no-connection" | "certificate" | "address-not-allowed") | null;
                lastStatus: number | null;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
        };
        WebhookEndpointAct: {
            version: number;
        };
        WebhookEndpointChange: {
            version: number;
            url?: string | undefined;
            description?: string | undefined;
            eventTypes?: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied")[] | undefined;
        };
        WebhookEndpointList: {
            items: components["schemas"]["WebhookEndpoint"][];
            most: number;
        };
        WebhookEndpointWithSecret: {
            id: string;
            url: string;
            description: string;
            eventTypes: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied")[];
            /** @enum {string} */
            state: "active" | "paused";
            pauseReason: ("by-hand" | "failing" | "gone" | "user-inactive") | null;
            pausedAt: string | null;
            user: {
                id: string;
                username: string;
                firstName: string;
                surname: string;
            } | null;
            notTold: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied")[];
            formerSecretEndsAt: string | null;
            health: {
                waiting: number;
                failed: number;
                failures: number;
                failingSince: string | null;
                lastSuccessAt: string | null;
                lastFailureAt: string | null;
                lastFailure: ("status" | "redirect" | "timeout" | "no-connection" | "certificate" | "address-not-allowed") | null;
                lastStatus: number | null;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            version: number;
            secret: string;
        };
        WebhookEventTypes: {
            items: {
                /** @enum {string} */
                type: "contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied" | "webhook.test";
                example: {
                    [key: string]: unknown;
                };
            }[];
        };
        WebhookReplay: {
            /** Format: date-time */
            since: string;
        };
        WebhookReplayed: {
            count: number;
        };
        WebhookSecretRotation: {
            version: number;
            /** @default 24 */
            overlapHours?: number | undefined;
        };
        WebhookTestSent: {
            id: string;
        };
        WebsiteContact: {
            id: string;
            firstName: string;
            surname: string;
            email: string | null;
            username: string;
            language: ("en" | "de") | null;
            retailer: {
                id: string;
                accountNumber: string;
                name: string;
            };
        };
        WebsiteSignedIn: {
            /** @enum {string} */
            state: "signed-in" | "password-change-required" | "retailer-choice-required";
            contact: components["schemas"]["WebsiteContact"];
        };
    };
    responses: {
        /** @description `access-off`, `command-key-reused`, `command-too-old`, `contact-inactive`, `contact-name-missing`, `email-missing`, `retailer-inactive`, `username-missing` */
        AccessOffOrCommandKeyReusedOrCommandTooOldOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("access-off" | "command-key-reused" | "command-too-old" | "contact-inactive" | "contact-name-missing" | "email-missing" | "retailer-inactive" | "username-missing") | undefined;
                };
            };
        };
        /** @description `access-off`, `contact-inactive`, `email-missing`, `retailer-inactive`, `username-missing` */
        AccessOffOrContactInactiveOrEmailMissingOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("access-off" | "contact-inactive" | "email-missing" | "retailer-inactive" | "username-missing") | undefined;
                };
            };
        };
        /** @description `account-number-taken` */
        AccountNumberTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "account-number-taken" | undefined;
                };
            };
        };
        /** @description `account-number-taken`, `changed-meanwhile` */
        AccountNumberTakenOrChangedMeanwhile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("account-number-taken" | "changed-meanwhile") | undefined;
                };
            };
        };
        /** @description `already-linked`, `changed-meanwhile` */
        AlreadyLinkedOrChangedMeanwhile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("already-linked" | "changed-meanwhile") | undefined;
                };
            };
        };
        /** @description `busy` */
        Busy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "busy" | undefined;
                };
            };
        };
        /** @description `changed-meanwhile` */
        ChangedMeanwhile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "changed-meanwhile" | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `no-licence-free`, `owner-stays`, `user-inactive`, `username-taken` */
        ChangedMeanwhileOrNoLicenceFreeOrOwnerStaysOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "no-licence-free" | "owner-stays" | "user-inactive" | "username-taken") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `no-licence-free`, `user-active` */
        ChangedMeanwhileOrNoLicenceFreeOrUserActive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "no-licence-free" | "user-active") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `not-an-heir`, `user-inactive` */
        ChangedMeanwhileOrNotAnHeirOrUserInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "not-an-heir" | "user-inactive") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `owner-stays`, `user-active` */
        ChangedMeanwhileOrOwnerStaysOrUserActive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "owner-stays" | "user-active") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `owner-stays`, `user-inactive` */
        ChangedMeanwhileOrOwnerStaysOrUserInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "owner-stays" | "user-inactive") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `reference-taken`, `username-taken` */
        ChangedMeanwhileOrReferenceTakenOrUsernameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "reference-taken" | "username-taken") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `role-name-taken` */
        ChangedMeanwhileOrRoleNameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "role-name-taken") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `territory-name-taken` */
        ChangedMeanwhileOrTerritoryNameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "territory-name-taken") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `too-many-factors` */
        ChangedMeanwhileOrTooManyFactors: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "too-many-factors") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `user-inactive` */
        ChangedMeanwhileOrUserInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "user-inactive") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `view-name-taken` */
        ChangedMeanwhileOrViewNameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "view-name-taken") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `webhook-not-paused` */
        ChangedMeanwhileOrWebhookNotPaused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "webhook-not-paused") | undefined;
                };
            };
        };
        /** @description `changed-meanwhile`, `webhook-paused` */
        ChangedMeanwhileOrWebhookPaused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("changed-meanwhile" | "webhook-paused") | undefined;
                };
            };
        };
        /** @description `client-not-found` */
        ClientNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "client-not-found" | undefined;
                };
            };
        };
        /** @description `contact-erased` */
        ContactErased: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "contact-erased" | undefined;
                };
            };
        };
        /** @description `contact-name-missing`, `email-missing`, `retailer-inactive`, `username-missing` */
        ContactNameMissingOrEmailMissingOrRetailerInactiveOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("contact-name-missing" | "email-missing" | "retailer-inactive" | "username-missing") | undefined;
                };
            };
        };
        /** @description `contact-name-missing`, `email-missing`, `username-missing` */
        ContactNameMissingOrEmailMissingOrUsernameMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("contact-name-missing" | "email-missing" | "username-missing") | undefined;
                };
            };
        };
        /** @description `contact-not-found` */
        ContactNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "contact-not-found" | undefined;
                };
            };
        };
        /** @description `contact-not-found`, `not-found`, `retailer-not-found` */
        ContactNotFoundOrNotFoundOrRetailerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("contact-not-found" | "not-found" | "retailer-not-found") | undefined;
                };
            };
        };
        /** @description `contact-not-found`, `retailer-not-found` */
        ContactNotFoundOrRetailerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("contact-not-found" | "retailer-not-found") | undefined;
                };
            };
        };
        /** @description `contact-not-found`, `session-not-found` */
        ContactNotFoundOrSessionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("contact-not-found" | "session-not-found") | undefined;
                };
            };
        };
        /** @description `current-password-wrong`, `password-refused` */
        CurrentPasswordWrongOrPasswordRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("current-password-wrong" | "password-refused") | undefined;
                };
            };
        };
        /** @description `cursor-unreadable`, `invalid-request`, `malformed-request`, `unknown-field` */
        CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("cursor-unreadable" | "invalid-request" | "malformed-request" | "unknown-field") | undefined;
                };
            };
        };
        /** @description `delivery-not-found`, `webhook-not-found` */
        DeliveryNotFoundOrWebhookNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("delivery-not-found" | "webhook-not-found") | undefined;
                };
            };
        };
        /** @description `device-not-found` */
        DeviceNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "device-not-found" | undefined;
                };
            };
        };
        /** @description `device-revoked`, `not-signed-in` */
        DeviceRevokedOrNotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("device-revoked" | "not-signed-in") | undefined;
                };
            };
        };
        /** @description `device-revoked`, `not-signed-in`, `sign-in-ended` */
        DeviceRevokedOrNotSignedInOrSignInEnded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("device-revoked" | "not-signed-in" | "sign-in-ended") | undefined;
                };
            };
        };
        /** @description `disk-full` */
        DiskFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "disk-full" | undefined;
                };
            };
        };
        /** @description `enrolment-ended` */
        EnrolmentEnded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "enrolment-ended" | undefined;
                };
            };
        };
        /** @description `export-not-found` */
        ExportNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "export-not-found" | undefined;
                };
            };
        };
        /** @description `export-not-ready` */
        ExportNotReady: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "export-not-ready" | undefined;
                };
            };
        };
        /** @description `export-out-of-reach`, `not-allowed`, `not-with-a-key`, `recent-sign-in-required`, `second-factor-required`, `second-factor-setup-required` */
        ExportOutOfReachOrNotAllowedOrNotWithAKeyOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("export-out-of-reach" | "not-allowed" | "not-with-a-key" | "recent-sign-in-required" | "second-factor-required" | "second-factor-setup-required") | undefined;
                };
            };
        };
        /** @description `factor-demanded` */
        FactorDemanded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "factor-demanded" | undefined;
                };
            };
        };
        /** @description `factor-not-found` */
        FactorNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "factor-not-found" | undefined;
                };
            };
        };
        /** @description `factor-not-found`, `user-not-found` */
        FactorNotFoundOrUserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("factor-not-found" | "user-not-found") | undefined;
                };
            };
        };
        /** @description `four-eyes-needed`, `not-allowed`, `not-with-a-key`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        FourEyesNeededOrNotAllowedOrNotWithAKeyOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("four-eyes-needed" | "not-allowed" | "not-with-a-key" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `four-eyes-needed`, `not-allowed`, `not-with-a-key`, `recent-sign-in-required`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        FourEyesNeededOrNotAllowedOrNotWithAKeyOrMore2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("four-eyes-needed" | "not-allowed" | "not-with-a-key" | "recent-sign-in-required" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `import-busy` */
        ImportBusy: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "import-busy" | undefined;
                };
            };
        };
        /** @description `import-busy`, `import-ended` */
        ImportBusyOrImportEnded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("import-busy" | "import-ended") | undefined;
                };
            };
        };
        /** @description `import-busy`, `import-ended`, `import-unchecked` */
        ImportBusyOrImportEndedOrImportUnchecked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("import-busy" | "import-ended" | "import-unchecked") | undefined;
                };
            };
        };
        /** @description `import-file-gone` */
        ImportFileGone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "import-file-gone" | undefined;
                };
            };
        };
        /** @description `import-not-found` */
        ImportNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "import-not-found" | undefined;
                };
            };
        };
        /** @description `import-refused` */
        ImportRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "import-refused" | undefined;
                };
            };
        };
        /** @description `invalid-request`, `malformed-request`, `setting-unknown`, `unknown-field` */
        InvalidRequestOrMalformedRequestOrSettingUnknownOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("invalid-request" | "malformed-request" | "setting-unknown" | "unknown-field") | undefined;
                };
            };
        };
        /** @description `invalid-request`, `malformed-request`, `unknown-field` */
        InvalidRequestOrMalformedRequestOrUnknownField: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("invalid-request" | "malformed-request" | "unknown-field") | undefined;
                };
            };
        };
        /** @description `invite-ended` */
        InviteEnded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invite-ended" | undefined;
                };
            };
        };
        /** @description `invite-ended`, `invite-not-paused` */
        InviteEndedOrInviteNotPaused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("invite-ended" | "invite-not-paused") | undefined;
                };
            };
        };
        /** @description `invite-ended`, `invite-not-running` */
        InviteEndedOrInviteNotRunning: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("invite-ended" | "invite-not-running") | undefined;
                };
            };
        };
        /** @description `invite-ended`, `nothing-to-retry` */
        InviteEndedOrNothingToRetry: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("invite-ended" | "nothing-to-retry") | undefined;
                };
            };
        };
        /** @description `invite-not-found` */
        InviteNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "invite-not-found" | undefined;
                };
            };
        };
        /** @description `key-ended` */
        KeyEnded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "key-ended" | undefined;
                };
            };
        };
        /** @description `key-ended`, `user-inactive` */
        KeyEndedOrUserInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("key-ended" | "user-inactive") | undefined;
                };
            };
        };
        /** @description `key-not-found` */
        KeyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "key-not-found" | undefined;
                };
            };
        };
        /** @description `key-refused`, `not-signed-in` */
        KeyRefusedOrNotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("key-refused" | "not-signed-in") | undefined;
                };
            };
        };
        /** @description `licence-not-found` */
        LicenceNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "licence-not-found" | undefined;
                };
            };
        };
        /** @description `link-needs-one-address`, `link-needs-password`, `link-same-contact` */
        LinkNeedsOneAddressOrLinkNeedsPasswordOrLinkSameContact: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("link-needs-one-address" | "link-needs-password" | "link-same-contact") | undefined;
                };
            };
        };
        /** @description `link-spent` */
        LinkSpent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "link-spent" | undefined;
                };
            };
        };
        /** @description `mailed-code-refused` */
        MailedCodeRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "mailed-code-refused" | undefined;
                };
            };
        };
        /** @description `mailed-code-required`, `not-with-a-key`, `recent-sign-in-required`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("mailed-code-required" | "not-with-a-key" | "recent-sign-in-required" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `malformed-request` */
        MalformedRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "malformed-request" | undefined;
                };
            };
        };
        /** @description `no-licence-free`, `username-taken` */
        NoLicenceFreeOrUsernameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("no-licence-free" | "username-taken") | undefined;
                };
            };
        };
        /** @description `nobody-to-invite`, `too-many-people` */
        NobodyToInviteOrTooManyPeople: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("nobody-to-invite" | "too-many-people") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `owner-only`, `recent-sign-in-required`, `rights-beyond-own`, `role-of-owner`, `second-factor-required`, `second-factor-setup-required`, `user-beyond-own-rights`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "owner-only" | "recent-sign-in-required" | "rights-beyond-own" | "role-of-owner" | "second-factor-required" | "second-factor-setup-required" | "user-beyond-own-rights" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `owner-only`, `second-factor-required`, `second-factor-setup-required`, `user-beyond-own-rights`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "owner-only" | "second-factor-required" | "second-factor-setup-required" | "user-beyond-own-rights" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `owner-only`, `recent-sign-in-required`, `rights-beyond-own`, `second-factor-required`, `second-factor-setup-required`, `user-beyond-own-rights`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "owner-only" | "recent-sign-in-required" | "rights-beyond-own" | "second-factor-required" | "second-factor-setup-required" | "user-beyond-own-rights" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `owner-only`, `recent-sign-in-required`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "owner-only" | "recent-sign-in-required" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `owner-only`, `recent-sign-in-required`, `second-factor-required`, `second-factor-setup-required`, `user-beyond-own-rights`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore5: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "owner-only" | "recent-sign-in-required" | "second-factor-required" | "second-factor-setup-required" | "user-beyond-own-rights" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `recent-sign-in-required`, `rights-beyond-own`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "recent-sign-in-required" | "rights-beyond-own" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `recent-sign-in-required`, `rights-beyond-own`, `role-of-owner`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "recent-sign-in-required" | "rights-beyond-own" | "role-of-owner" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `recent-sign-in-required`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "recent-sign-in-required" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `recent-sign-in-required`, `second-factor-required`, `second-factor-setup-required` */
        NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore4: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "recent-sign-in-required" | "second-factor-required" | "second-factor-setup-required") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `recent-sign-in-required`, `second-factor-required`, `second-factor-setup-required`, `user-beyond-own-rights`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore5: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "recent-sign-in-required" | "second-factor-required" | "second-factor-setup-required" | "user-beyond-own-rights" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `second-factor-required`, `second-factor-setup-required` */
        NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "second-factor-required" | "second-factor-setup-required") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-allowed`, `not-with-a-key`, `second-factor-required`, `second-factor-setup-required`, `view-of-other`, `wrong-origin` */
        NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore3: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-allowed" | "not-with-a-key" | "second-factor-required" | "second-factor-setup-required" | "view-of-other" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-linked` */
        NotLinked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not-linked" | undefined;
                };
            };
        };
        /** @description `not-signed` */
        NotSigned: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not-signed" | undefined;
                };
            };
        };
        /** @description `not-signed-in` */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "not-signed-in" | undefined;
                };
            };
        };
        /** @description `not-signed-in`, `sign-in-ended` */
        NotSignedInOrSignInEnded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-signed-in" | "sign-in-ended") | undefined;
                };
            };
        };
        /** @description `not-with-a-key`, `password-change-required` */
        NotWithAKeyOrPasswordChangeRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-with-a-key" | "password-change-required") | undefined;
                };
            };
        };
        /** @description `not-with-a-key`, `password-change-required`, `retailer-choice-required` */
        NotWithAKeyOrPasswordChangeRequiredOrRetailerChoiceRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-with-a-key" | "password-change-required" | "retailer-choice-required") | undefined;
                };
            };
        };
        /** @description `not-with-a-key`, `password-change-required`, `retailer-choice-required`, `wrong-origin` */
        NotWithAKeyOrPasswordChangeRequiredOrRetailerChoiceRequiredOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-with-a-key" | "password-change-required" | "retailer-choice-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-with-a-key`, `password-change-required`, `wrong-origin` */
        NotWithAKeyOrPasswordChangeRequiredOrWrongOrigin: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-with-a-key" | "password-change-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-with-a-key`, `recent-sign-in-required`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        NotWithAKeyOrRecentSignInRequiredOrSecondFactorRequiredOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-with-a-key" | "recent-sign-in-required" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-with-a-key`, `retailer-choice-required`, `wrong-origin` */
        NotWithAKeyOrRetailerChoiceRequiredOrWrongOrigin: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-with-a-key" | "retailer-choice-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-with-a-key`, `second-factor-required`, `second-factor-setup-required` */
        NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-with-a-key" | "second-factor-required" | "second-factor-setup-required") | undefined;
                };
            };
        };
        /** @description `not-with-a-key`, `second-factor-required`, `second-factor-setup-required`, `wrong-origin` */
        NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequiredOrMore: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-with-a-key" | "second-factor-required" | "second-factor-setup-required" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `not-with-a-key`, `wrong-origin` */
        NotWithAKeyOrWrongOrigin: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("not-with-a-key" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `nothing-to-prove` */
        NothingToProve: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "nothing-to-prove" | undefined;
                };
            };
        };
        /** @description `nothing-to-unlock` */
        NothingToUnlock: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "nothing-to-unlock" | undefined;
                };
            };
        };
        /** @description `nothing-to-void` */
        NothingToVoid: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "nothing-to-void" | undefined;
                };
            };
        };
        /** @description `owner-exists` */
        OwnerExists: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "owner-exists" | undefined;
                };
            };
        };
        /** @description `owner-stays` */
        OwnerStays: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "owner-stays" | undefined;
                };
            };
        };
        /** @description `passkey-refused` */
        PasskeyRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "passkey-refused" | undefined;
                };
            };
        };
        /** @description `password-refused` */
        PasswordRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "password-refused" | undefined;
                };
            };
        };
        /** @description `password-refused`, `reset-refused` */
        PasswordRefusedOrResetRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("password-refused" | "reset-refused") | undefined;
                };
            };
        };
        /** @description `picture-not-found`, `user-not-found` */
        PictureNotFoundOrUserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("picture-not-found" | "user-not-found") | undefined;
                };
            };
        };
        /** @description `reference-taken`, `username-taken` */
        ReferenceTakenOrUsernameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("reference-taken" | "username-taken") | undefined;
                };
            };
        };
        /** @description `resync-needed` */
        ResyncNeeded: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "resync-needed" | undefined;
                };
            };
        };
        /** @description `retailer-not-found` */
        RetailerNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "retailer-not-found" | undefined;
                };
            };
        };
        /** @description `retailer-not-found`, `territory-not-found` */
        RetailerNotFoundOrTerritoryNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("retailer-not-found" | "territory-not-found") | undefined;
                };
            };
        };
        /** @description `retailer-not-offered` */
        RetailerNotOffered: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "retailer-not-offered" | undefined;
                };
            };
        };
        /** @description `role-in-use`, `role-inactive` */
        RoleInUseOrRoleInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("role-in-use" | "role-inactive") | undefined;
                };
            };
        };
        /** @description `role-inactive` */
        RoleInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "role-inactive" | undefined;
                };
            };
        };
        /** @description `role-inactive`, `territory-inactive` */
        RoleInactiveOrTerritoryInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("role-inactive" | "territory-inactive") | undefined;
                };
            };
        };
        /** @description `role-name-taken` */
        RoleNameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "role-name-taken" | undefined;
                };
            };
        };
        /** @description `role-not-found` */
        RoleNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "role-not-found" | undefined;
                };
            };
        };
        /** @description `role-not-found`, `territory-not-found` */
        RoleNotFoundOrTerritoryNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("role-not-found" | "territory-not-found") | undefined;
                };
            };
        };
        /** @description `role-not-found`, `territory-not-found`, `user-not-found` */
        RoleNotFoundOrTerritoryNotFoundOrUserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("role-not-found" | "territory-not-found" | "user-not-found") | undefined;
                };
            };
        };
        /** @description `scope-beyond-user`, `user-without-portal` */
        ScopeBeyondUserOrUserWithoutPortal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("scope-beyond-user" | "user-without-portal") | undefined;
                };
            };
        };
        /** @description `second-factor-refused` */
        SecondFactorRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "second-factor-refused" | undefined;
                };
            };
        };
        /** @description `session-not-found` */
        SessionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "session-not-found" | undefined;
                };
            };
        };
        /** @description `session-not-found`, `user-not-found` */
        SessionNotFoundOrUserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("session-not-found" | "user-not-found") | undefined;
                };
            };
        };
        /** @description `setup-link-spent` */
        SetupLinkSpent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "setup-link-spent" | undefined;
                };
            };
        };
        /** @description `sign-in-refused` */
        SignInRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "sign-in-refused" | undefined;
                };
            };
        };
        /** @description `temporary-password-spent` */
        TemporaryPasswordSpent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "temporary-password-spent" | undefined;
                };
            };
        };
        /** @description `territory-inactive` */
        TerritoryInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "territory-inactive" | undefined;
                };
            };
        };
        /** @description `territory-name-taken` */
        TerritoryNameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "territory-name-taken" | undefined;
                };
            };
        };
        /** @description `territory-not-found` */
        TerritoryNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "territory-not-found" | undefined;
                };
            };
        };
        /** @description `too-large` */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-large" | undefined;
                };
            };
        };
        /** @description `too-many-attempts` */
        TooManyAttempts: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-attempts" | undefined;
                };
            };
        };
        /** @description `too-many-attempts`, `too-many-letters` */
        TooManyAttemptsOrTooManyLetters: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("too-many-attempts" | "too-many-letters") | undefined;
                };
            };
        };
        /** @description `too-many-codes` */
        TooManyCodes: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-codes" | undefined;
                };
            };
        };
        /** @description `too-many-exports` */
        TooManyExports: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-exports" | undefined;
                };
            };
        };
        /** @description `too-many-keys`, `user-inactive` */
        TooManyKeysOrUserInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("too-many-keys" | "user-inactive") | undefined;
                };
            };
        };
        /** @description `too-many-letters` */
        TooManyLetters: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-letters" | undefined;
                };
            };
        };
        /** @description `too-many-rows` */
        TooManyRows: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-rows" | undefined;
                };
            };
        };
        /** @description `too-many-views`, `view-name-taken` */
        TooManyViewsOrViewNameTaken: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("too-many-views" | "view-name-taken") | undefined;
                };
            };
        };
        /** @description `too-many-webhooks` */
        TooManyWebhooks: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "too-many-webhooks" | undefined;
                };
            };
        };
        /** @description `unsupported-media-type` */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "unsupported-media-type" | undefined;
                };
            };
        };
        /** @description `use-another-app`, `use-the-portal`, `wrong-origin` */
        UseAnotherAppOrUseThePortalOrWrongOrigin: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("use-another-app" | "use-the-portal" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `use-another-app`, `use-the-rep-app`, `wrong-origin` */
        UseAnotherAppOrUseTheRepAppOrWrongOrigin: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("use-another-app" | "use-the-rep-app" | "wrong-origin") | undefined;
                };
            };
        };
        /** @description `user-erased` */
        UserErased: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "user-erased" | undefined;
                };
            };
        };
        /** @description `user-inactive` */
        UserInactive: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "user-inactive" | undefined;
                };
            };
        };
        /** @description `user-inactive`, `user-not-locked` */
        UserInactiveOrUserNotLocked: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: ("user-inactive" | "user-not-locked") | undefined;
                };
            };
        };
        /** @description `user-not-found` */
        UserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "user-not-found" | undefined;
                };
            };
        };
        /** @description `user-without-portal` */
        UserWithoutPortal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "user-without-portal" | undefined;
                };
            };
        };
        /** @description `username-not-email` */
        UsernameNotEmail: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "username-not-email" | undefined;
                };
            };
        };
        /** @description `view-not-found` */
        ViewNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "view-not-found" | undefined;
                };
            };
        };
        /** @description `webhook-not-found` */
        WebhookNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "webhook-not-found" | undefined;
                };
            };
        };
        /** @description `webhook-paused` */
        WebhookPaused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "webhook-paused" | undefined;
                };
            };
        };
        /** @description `wrong-host` */
        WrongHost: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "wrong-host" | undefined;
                };
            };
        };
        /** @description `wrong-origin` */
        WrongOrigin: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"] & {
                    /** @enum {unknown} */
                    code?: "wrong-origin" | undefined;
                };
            };
        };
        /** @description Something went wrong at the server’s end. */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listRetailers: {
        parameters: {
            query?: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description The order; a minus turns it round. */
                sort?: ("name" | "-name" | "accountNumber" | "-accountNumber") | undefined;
                /** @description Only active ones, or only inactive ones. */
                active?: ("true" | "false") | undefined;
                /** @description Ids of territories, separated by commas. */
                territory?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetailerPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createRetailer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRetailer"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retailer"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["TerritoryNotFound"];
            409: components["responses"]["AccountNumberTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["TerritoryInactive"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getRetailer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retailer"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["RetailerNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    changeRetailer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetailerChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retailer"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["RetailerNotFoundOrTerritoryNotFound"];
            409: components["responses"]["AccountNumberTakenOrChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["TerritoryInactive"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description The order; a minus turns it round. */
                sort?: ("name" | "-name" | "lastSignIn" | "-lastSignIn" | "stateEnd" | "-stateEnd") | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
                /** @description What became of the last letter; several are separated by commas. */
                mailState?: string | undefined;
                /** @description Only of this retailer. */
                retailerId?: string | undefined;
                /** @description Ids of territories, separated by commas. */
                territory?: string | undefined;
                /** @description Only of retailers in the territories of this user, by his id. */
                rep?: string | undefined;
                /** @description Only of active retailers, or of inactive ones. */
                retailerActive?: ("true" | "false") | undefined;
                /** @description Last signed in at or after this instant (ISO 8601, UTC). */
                signedInFrom?: string | undefined;
                /** @description Last signed in before this instant (ISO 8601, UTC). */
                signedInBefore?: string | undefined;
                /** @description Only those who have never signed in. */
                neverSignedIn?: "true" | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["RetailerNotFound"];
            409: components["responses"]["ReferenceTakenOrUsernameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ContactNameMissingOrEmailMissingOrRetailerInactiveOrMore"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ContactNotFound"];
            410: components["responses"]["ContactErased"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["FourEyesNeededOrNotAllowedOrNotWithAKeyOrMore"];
            404: components["responses"]["ContactNotFoundOrRetailerNotFound"];
            409: components["responses"]["ChangedMeanwhileOrReferenceTakenOrUsernameTaken"];
            410: components["responses"]["ContactErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ContactNameMissingOrEmailMissingOrUsernameMissing"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listTerritories: {
        parameters: {
            query?: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description Only with this standing. */
                status?: ("active" | "inactive") | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createTerritory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTerritory"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            409: components["responses"]["TerritoryNameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getTerritory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["TerritoryNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    changeTerritory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerritoryChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["TerritoryNotFound"];
            409: components["responses"]["ChangedMeanwhileOrTerritoryNameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listRoles: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description Only with this standing. */
                status?: ("active" | "inactive") | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolePage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["RoleNameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["RoleNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore2"];
            404: components["responses"]["RoleNotFound"];
            409: components["responses"]["ChangedMeanwhileOrRoleNameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["RoleInactive"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    deactivateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleDeactivation"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore2"];
            404: components["responses"]["RoleNotFound"];
            409: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["RoleInUseOrRoleInactive"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    reactivateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleReactivation"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore2"];
            404: components["responses"]["RoleNotFound"];
            409: components["responses"]["ChangedMeanwhileOrRoleNameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getContactSelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebsiteContact"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrPasswordChangeRequiredOrRetailerChoiceRequired"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    signOutContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrWrongOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listOwnContactSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrPasswordChangeRequiredOrRetailerChoiceRequired"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    endOwnContactSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrPasswordChangeRequiredOrRetailerChoiceRequiredOrMore"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    endOwnContactSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrPasswordChangeRequiredOrRetailerChoiceRequiredOrMore"];
            404: components["responses"]["SessionNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    signOutUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequiredOrMore"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listOwnUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    endOwnUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    endOwnUserSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["SessionNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    forgotContactPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ForgotPassword"];
            };
        };
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            403: components["responses"]["WrongOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    changeContactPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrRetailerChoiceRequiredOrWrongOrigin"];
            410: components["responses"]["TemporaryPasswordSpent"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["CurrentPasswordWrongOrPasswordRefused"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getResetOption: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsernameAsked"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResetOption"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            403: components["responses"]["WrongOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    requestUserReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsernameAsked"];
            };
        };
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            403: components["responses"]["WrongOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    completeUserReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteReset"];
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            403: components["responses"]["WrongOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["PasswordRefusedOrResetRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    signInContact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebsiteSignedIn"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["SignInRefused"];
            403: components["responses"]["WrongOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listLiveResets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResets"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ContactNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    sendContactReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendReset"];
            };
        };
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedReset"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["FourEyesNeededOrNotAllowedOrNotWithAKeyOrMore"];
            404: components["responses"]["ContactNotFound"];
            409: components["responses"]["ChangedMeanwhile"];
            410: components["responses"]["ContactErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["AccessOffOrContactInactiveOrEmailMissingOrMore"];
            429: components["responses"]["TooManyLetters"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    voidContactResets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ContactNotFound"];
            409: components["responses"]["NothingToVoid"];
            410: components["responses"]["ContactErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listContactSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsOfPerson"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ContactNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    endContactSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ContactNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    endContactSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
                /** @description The session’s id, as the list of sessions gives it. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ContactNotFoundOrSessionNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    unlockContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ContactNotFound"];
            409: components["responses"]["NothingToUnlock"];
            410: components["responses"]["ContactErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listContactLinks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            id: string;
                            name: string;
                            retailer: {
                                id: string;
                                accountNumber: string;
                                name: string;
                                town: string | null;
                            };
                            email: string | null;
                            username: string | null;
                            version: number;
                        }[];
                        offers: {
                            id: string;
                            other: {
                                id: string;
                                name: string;
                                retailer: {
                                    id: string;
                                    accountNumber: string;
                                    name: string;
                                    town: string | null;
                                };
                                email: string | null;
                                username: string | null;
                                version: number;
                            };
                            keep: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ContactNotFound"];
            410: components["responses"]["ContactErased"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    offerContactLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version: number;
                    otherId: string;
                    otherVersion: number;
                    email: string;
                    keep: string;
                };
            };
        };
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        letterId: string;
                        /** Format: date-time */
                        expiresAt: string;
                    };
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["FourEyesNeededOrNotAllowedOrNotWithAKeyOrMore2"];
            404: components["responses"]["ContactNotFound"];
            409: components["responses"]["AlreadyLinkedOrChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["LinkNeedsOneAddressOrLinkNeedsPasswordOrLinkSameContact"];
            429: components["responses"]["TooManyLetters"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    withdrawContactLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
                /** @description The offer’s id, as the list of links gives it. */
                offerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["ContactNotFound"];
            410: components["responses"]["LinkSpent"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    endContactLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
                /** @description The other contact’s id. */
                otherId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["ContactNotFound"];
            409: components["responses"]["NotLinked"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listOwnRetailers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        chosen: string | null;
                        items: {
                            contactId: string;
                            retailer: {
                                id: string;
                                accountNumber: string;
                                name: string;
                                town: string | null;
                            };
                        }[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrPasswordChangeRequired"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    chooseOwnRetailer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contactId: string;
                };
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrPasswordChangeRequiredOrWrongOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["RetailerNotOffered"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description The order; a minus turns it round. */
                sort?: ("name" | "-name" | "username" | "-username" | "lastSignIn" | "-lastSignIn") | undefined;
                /** @description Types of user, separated by commas. */
                type?: string | undefined;
                /** @description Ids of roles, separated by commas. */
                role?: string | undefined;
                /** @description Only with this standing. */
                status?: ("active" | "inactive") | undefined;
                /** @description Only with an iPad linked, or only without. */
                hasDevice?: ("true" | "false") | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore"];
            404: components["responses"]["RoleNotFoundOrTerritoryNotFound"];
            409: components["responses"]["NoLicenceFreeOrUsernameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["RoleInactiveOrTerritoryInactive"];
            429: components["responses"]["TooManyLetters"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["UserNotFound"];
            410: components["responses"]["UserErased"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore"];
            404: components["responses"]["RoleNotFoundOrTerritoryNotFoundOrUserNotFound"];
            409: components["responses"]["ChangedMeanwhileOrNoLicenceFreeOrOwnerStaysOrMore"];
            410: components["responses"]["UserErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["RoleInactiveOrTerritoryInactive"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getUserPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/webp": string;
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["PictureNotFoundOrUserNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    setUserPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": string;
                "image/png": string;
                "image/webp": string;
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore2"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["UserInactive"];
            410: components["responses"]["UserErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    removeUserPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore2"];
            404: components["responses"]["PictureNotFoundOrUserNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    deactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number | undefined;
                } | null;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore2"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["ChangedMeanwhileOrOwnerStaysOrUserInactive"];
            410: components["responses"]["UserErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number | undefined;
                } | null;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore3"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["ChangedMeanwhileOrNoLicenceFreeOrUserActive"];
            410: components["responses"]["UserErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["RoleInactive"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    makeOwner: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MakeOwner"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore4"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["ChangedMeanwhileOrNotAnHeirOrUserInactive"];
            410: components["responses"]["UserErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    unlockUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore2"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["UserInactiveOrUserNotLocked"];
            410: components["responses"]["UserErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsOfPerson"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["UserNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    endUserSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore5"];
            404: components["responses"]["UserNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    endUserSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
                /** @description The session’s id, as the list of sessions gives it. */
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore5"];
            404: components["responses"]["SessionNotFoundOrUserNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    setUpOwner: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnerSetup"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            403: components["responses"]["WrongOrigin"];
            409: components["responses"]["OwnerExists"];
            410: components["responses"]["SetupLinkSpent"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["PasswordRefused"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    sendUserReset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number | undefined;
                    username?: string | undefined;
                } | null;
            };
        };
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedUserReset"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore5"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["ChangedMeanwhileOrUserInactive"];
            410: components["responses"]["UserErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["UsernameNotEmail"];
            429: components["responses"]["TooManyLetters"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    signInUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSignedIn"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["SignInRefused"];
            403: components["responses"]["UseAnotherAppOrUseTheRepAppOrWrongOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    signInRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RepSignIn"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepSignedIn"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["SignInRefused"];
            403: components["responses"]["UseAnotherAppOrUseThePortalOrWrongOrigin"];
            404: components["responses"]["DeviceNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    signOutRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequiredOrMore"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getSecondFactorOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorOptions"];
                };
            };
            401: components["responses"]["NotSignedInOrSignInEnded"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequired"];
            409: components["responses"]["NothingToProve"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    proveSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorResponse"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "signed-in" | "second-factor-required" | "second-factor-setup-required";
                        user: {
                            id: string;
                            username: string;
                            firstName: string;
                            surname: string;
                            /** @enum {string} */
                            type: "admin" | "dual-access" | "device" | "scan-pack";
                            role: string;
                            isOwner: boolean;
                        };
                        device?: ({
                            id: string;
                            name: string;
                        } | null) | undefined;
                    };
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedInOrSignInEnded"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequiredOrMore"];
            409: components["responses"]["NothingToProve"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["SecondFactorRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getSecondFactorOptionsFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorOptions"];
                };
            };
            401: components["responses"]["DeviceRevokedOrNotSignedInOrSignInEnded"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequired"];
            409: components["responses"]["NothingToProve"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    proveSecondFactorFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorResponse"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "signed-in" | "second-factor-required" | "second-factor-setup-required";
                        user: {
                            id: string;
                            username: string;
                            firstName: string;
                            surname: string;
                            /** @enum {string} */
                            type: "admin" | "dual-access" | "device" | "scan-pack";
                            role: string;
                            isOwner: boolean;
                        };
                        device?: ({
                            id: string;
                            name: string;
                        } | null) | undefined;
                    };
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedInOrSignInEnded"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequiredOrMore"];
            409: components["responses"]["NothingToProve"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["SecondFactorRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getSecondFactorOptionsFromApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorOptions"];
                };
            };
            401: components["responses"]["NotSignedInOrSignInEnded"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequired"];
            409: components["responses"]["NothingToProve"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    proveSecondFactorFromApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorResponse"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        state: "signed-in" | "second-factor-required" | "second-factor-setup-required";
                        user: {
                            id: string;
                            username: string;
                            firstName: string;
                            surname: string;
                            /** @enum {string} */
                            type: "admin" | "dual-access" | "device" | "scan-pack";
                            role: string;
                            isOwner: boolean;
                        };
                        device?: ({
                            id: string;
                            name: string;
                        } | null) | undefined;
                    };
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedInOrSignInEnded"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequiredOrMore"];
            409: components["responses"]["NothingToProve"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["SecondFactorRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getUserSelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSelf"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getRepSelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RepSelf"];
                };
            };
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    removeUserFactors: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore4"];
            404: components["responses"]["FactorNotFoundOrUserNotFound"];
            409: components["responses"]["OwnerStays"];
            410: components["responses"]["UserErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    changeUserPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["CurrentPasswordWrongOrPasswordRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listFactors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorList"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    removeFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["FactorNotFound"];
            409: components["responses"]["FactorDemanded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    renameFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorRename"];
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["FactorNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    createRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["FactorNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    sendEnrolCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrRecentSignInRequiredOrSecondFactorRequiredOrMore"];
            409: components["responses"]["NothingToProve"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["UsernameNotEmail"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    confirmEnrolCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofCode"];
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedInOrSignInEnded"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequiredOrMore"];
            409: components["responses"]["NothingToProve"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["MailedCodeRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    startTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpStart"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpStarted"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofCode"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            410: components["responses"]["EnrolmentEnded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["SecondFactorRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    startPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    addPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAdded"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            410: components["responses"]["EnrolmentEnded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["PasskeyRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    changeRepPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["CurrentPasswordWrongOrPasswordRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listFactorsFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorList"];
                };
            };
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    removeFactorFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["FactorNotFound"];
            409: components["responses"]["FactorDemanded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    renameFactorFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorRename"];
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["FactorNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    createRecoveryCodesFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["FactorNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    sendEnrolCodeFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotWithAKeyOrRecentSignInRequiredOrSecondFactorRequiredOrMore"];
            409: components["responses"]["NothingToProve"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["UsernameNotEmail"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    confirmEnrolCodeFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofCode"];
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedInOrSignInEnded"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequiredOrMore"];
            409: components["responses"]["NothingToProve"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["MailedCodeRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    startTotpFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpStart"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpStarted"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    confirmTotpFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofCode"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            410: components["responses"]["EnrolmentEnded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["SecondFactorRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    startPasskeyFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    addPasskeyFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAdded"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            410: components["responses"]["EnrolmentEnded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["PasskeyRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    sendEnrolCodeFromApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotWithAKeyOrRecentSignInRequiredOrSecondFactorRequiredOrMore"];
            409: components["responses"]["NothingToProve"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["UsernameNotEmail"];
            429: components["responses"]["TooManyAttempts"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    confirmEnrolCodeFromApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofCode"];
            };
        };
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedInOrSignInEnded"];
            403: components["responses"]["NotWithAKeyOrSecondFactorRequiredOrSecondFactorSetupRequiredOrMore"];
            409: components["responses"]["NothingToProve"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["MailedCodeRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    startTotpFromApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpStart"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpStarted"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    confirmTotpFromApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofCode"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            410: components["responses"]["EnrolmentEnded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["SecondFactorRefused"];
            429: components["responses"]["TooManyCodes"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    startPasskeyFromApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    addPasskeyFromApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAdded"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorAdded"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["MailedCodeRequiredOrNotWithAKeyOrRecentSignInRequiredOrMore"];
            409: components["responses"]["ChangedMeanwhileOrTooManyFactors"];
            410: components["responses"]["EnrolmentEnded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["PasskeyRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listDevices: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description Only of this user, by his id. */
                user?: string | undefined;
                /** @description Only with this standing. */
                status?: ("linked" | "revoked") | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DevicePage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    revokeDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore2"];
            404: components["responses"]["DeviceNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listOwnDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDevices"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    revokeOwnDevice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["DeviceNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listOwnDevicesFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnDevices"];
                };
            };
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    revokeOwnDeviceFromRep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["DeviceNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    syncRep: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description How many changes an answer holds at most, 1 to 5000. */
                limit?: number | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            410: components["responses"]["ResyncNeeded"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    listLicences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LicencePage"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    listLicenceChanges: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description The type of user. */
                type?: ("admin" | "dual-access" | "device" | "scan-pack") | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    changeLicence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The type of user. */
                type: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LicenceChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Licence"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["LicenceNotFound"];
            409: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listLetters: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description Only of this contact, by his id. */
                contactId?: string | undefined;
                /** @description Only of this user, by his id. */
                userId?: string | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
                /** @description Kinds of letters, separated by commas. */
                kind?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ContactNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    previewLetter: {
        parameters: {
            query: {
                /** @description Which kind of letter. */
                kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "link-offer" | "link-changed" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                /** @description In which language: `en` or `de`. */
                language: "en" | "de";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterPreview"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    sendTestLetter: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TestLetter"];
            };
        };
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestLetterSent"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["UsernameNotEmail"];
            429: components["responses"]["TooManyLetters"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listLetterTexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterTextList"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getLetterText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which kind of letter. */
                kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "link-offer" | "link-changed" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                /** @description In which language: `en` or `de`. */
                language: "en" | "de";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterText"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    changeLetterText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which kind of letter. */
                kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "link-offer" | "link-changed" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                /** @description In which language: `en` or `de`. */
                language: "en" | "de";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LetterTextChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterText"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            409: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    dropLetterText: {
        parameters: {
            query: {
                /** @description The version that was read; another’s change meanwhile is refused with `changed-meanwhile`. */
                version: number;
            };
            header?: never;
            path: {
                /** @description Which kind of letter. */
                kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "link-offer" | "link-changed" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                /** @description In which language: `en` or `de`. */
                language: "en" | "de";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LetterText"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            409: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    previewLetterText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Which kind of letter. */
                kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "link-offer" | "link-changed" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                /** @description In which language: `en` or `de`. */
                language: "en" | "de";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnsavedText"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextPreview"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getBounceIntake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportIntake"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createBounceSecret: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportSecret"];
                };
            };
            400: components["responses"]["MalformedRequest"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description Only events about this id. */
                targetId?: string | undefined;
                /** @description Only events of this actor, by his id. */
                actorId?: string | undefined;
                /** @description Only this action. */
                action?: string | undefined;
                /** @description Only with this outcome. */
                result?: ("done" | "refused" | "failed") | undefined;
                /** @description At or after this instant (ISO 8601, UTC). */
                from?: string | undefined;
                /** @description Before this instant (ISO 8601, UTC). */
                before?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Settings"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrSettingUnknownOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PortalCompany"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    eraseContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Erasure"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erased"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore4"];
            404: components["responses"]["ContactNotFound"];
            409: components["responses"]["ChangedMeanwhile"];
            410: components["responses"]["ContactErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    eraseUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Erasure"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erased"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrOwnerOnlyOrMore4"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["ChangedMeanwhileOrOwnerStaysOrUserActive"];
            410: components["responses"]["UserErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPage"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExport"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            409: components["responses"]["TooManyExports"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getExport: {
        parameters: {
            query?: {
                /** @description What it is read for. */
                for?: "download" | undefined;
            } | undefined;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["ExportOutOfReachOrNotAllowedOrNotWithAKeyOrMore"];
            404: components["responses"]["ExportNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    deleteExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ExportNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    downloadExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["ExportOutOfReachOrNotAllowedOrNotWithAKeyOrMore"];
            404: components["responses"]["ExportNotFound"];
            409: components["responses"]["ExportNotReady"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    importRetailersAndContacts: {
        parameters: {
            query?: {
                /** @description `true`: say what would happen, and change nothing. */
                dryRun?: ("true" | "false") | undefined;
                /** @description `true`: a column nobody knows stops the import. */
                strict?: ("true" | "false") | undefined;
                /** @description Which column holds what, as `field:header` pairs. */
                map?: (string | string[]) | undefined;
                /** @description What a missing username is made of. */
                usernameFrom?: ("email" | "accountNumber" | "reference") | undefined;
                /** @description How the file’s text is encoded, where it is not UTF-8. */
                encoding?: string | undefined;
                /** @description Which sheet of an Excel file. */
                sheet?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportSummary"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            409: components["responses"]["ImportBusy"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ImportRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getImportSample: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ImportNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    rereadImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportReread"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ImportNotFound"];
            409: components["responses"]["ImportBusyOrImportEnded"];
            410: components["responses"]["ImportFileGone"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ImportRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    checkImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportCheck"];
            };
        };
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ImportNotFound"];
            409: components["responses"]["ImportBusyOrImportEnded"];
            410: components["responses"]["ImportFileGone"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ImportRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    applyImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ImportNotFound"];
            409: components["responses"]["ImportBusyOrImportEndedOrImportUnchecked"];
            410: components["responses"]["ImportFileGone"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ImportRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    withdrawImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ImportNotFound"];
            409: components["responses"]["ImportBusyOrImportEnded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getImportProblems: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ImportNotFound"];
            410: components["responses"]["ImportFileGone"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getImportResult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ImportNotFound"];
            410: components["responses"]["ImportFileGone"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    watchInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description It has ended; a browser asks no more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["InviteNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    listInvites: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitePage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createInvite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvite"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitePreview"];
                };
            };
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ContactNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["NobodyToInviteOrTooManyPeople"];
            429: components["responses"]["TooManyAttemptsOrTooManyLetters"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    previewInviteOfFilter: {
        parameters: {
            query: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
                /** @description What became of the last letter; several are separated by commas. */
                mailState?: string | undefined;
                /** @description Only of this retailer. */
                retailerId?: string | undefined;
                /** @description Ids of territories, separated by commas. */
                territory?: string | undefined;
                /** @description Only of retailers in the territories of this user, by his id. */
                rep?: string | undefined;
                /** @description Only of active retailers, or of inactive ones. */
                retailerActive?: ("true" | "false") | undefined;
                /** @description Last signed in at or after this instant (ISO 8601, UTC). */
                signedInFrom?: string | undefined;
                /** @description Last signed in before this instant (ISO 8601, UTC). */
                signedInBefore?: string | undefined;
                /** @description Only those who have never signed in. */
                neverSignedIn?: "true" | undefined;
                /** @description The invite whose people are meant, by its id. */
                againOf?: string | undefined;
                /** @description Only those the preview counts under this reason. */
                reason: "eligible" | "outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled";
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitePreviewPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["InviteNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    previewInviteOfContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitePreviewSelection"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitePreviewPage"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["ContactNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["InviteNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    listInvitePeople: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
            } | undefined;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitePersonPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["InviteNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    pauseInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["InviteNotFound"];
            409: components["responses"]["InviteEndedOrInviteNotRunning"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    resumeInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["InviteNotFound"];
            409: components["responses"]["InviteEndedOrInviteNotPaused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    cancelInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["InviteNotFound"];
            409: components["responses"]["InviteEnded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    retryFailedInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["InviteNotFound"];
            409: components["responses"]["InviteEndedOrNothingToRetry"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    repeatInvite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteAgain"] | null;
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitePreview"];
                };
            };
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invite"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["InviteNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["NobodyToInviteOrTooManyPeople"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getWebsiteAccessReport: {
        parameters: {
            query?: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description The order; a minus turns it round. */
                sort?: ("name" | "-name" | "lastSignIn" | "-lastSignIn" | "stateEnd" | "-stateEnd") | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
                /** @description What became of the last letter; several are separated by commas. */
                mailState?: string | undefined;
                /** @description Only of this retailer. */
                retailerId?: string | undefined;
                /** @description Ids of territories, separated by commas. */
                territory?: string | undefined;
                /** @description Only of retailers in the territories of this user, by his id. */
                rep?: string | undefined;
                /** @description Only of active retailers, or of inactive ones. */
                retailerActive?: ("true" | "false") | undefined;
                /** @description Last signed in at or after this instant (ISO 8601, UTC). */
                signedInFrom?: string | undefined;
                /** @description Last signed in before this instant (ISO 8601, UTC). */
                signedInBefore?: string | undefined;
                /** @description Only those who have never signed in. */
                neverSignedIn?: "true" | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getWebsiteAccessGroups: {
        parameters: {
            query: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
                /** @description What became of the last letter; several are separated by commas. */
                mailState?: string | undefined;
                /** @description Only of this retailer. */
                retailerId?: string | undefined;
                /** @description Ids of territories, separated by commas. */
                territory?: string | undefined;
                /** @description Only of retailers in the territories of this user, by his id. */
                rep?: string | undefined;
                /** @description Only of active retailers, or of inactive ones. */
                retailerActive?: ("true" | "false") | undefined;
                /** @description Last signed in at or after this instant (ISO 8601, UTC). */
                signedInFrom?: string | undefined;
                /** @description Last signed in before this instant (ISO 8601, UTC). */
                signedInBefore?: string | undefined;
                /** @description Only those who have never signed in. */
                neverSignedIn?: "true" | undefined;
                /** @description What the rows are grouped by. */
                by: "retailer" | "territory" | "rep";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportGroupPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getWebsiteAccessTrend: {
        parameters: {
            query?: {
                /** @description How many days back, counted from today. */
                days?: number | undefined;
                /** @description Ids of territories, separated by commas. */
                territory?: string | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTrend"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getWebsiteAccessExportSize: {
        parameters: {
            query: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
                /** @description What became of the last letter; several are separated by commas. */
                mailState?: string | undefined;
                /** @description Only of this retailer. */
                retailerId?: string | undefined;
                /** @description Ids of territories, separated by commas. */
                territory?: string | undefined;
                /** @description Only of retailers in the territories of this user, by his id. */
                rep?: string | undefined;
                /** @description Only of active retailers, or of inactive ones. */
                retailerActive?: ("true" | "false") | undefined;
                /** @description Last signed in at or after this instant (ISO 8601, UTC). */
                signedInFrom?: string | undefined;
                /** @description Last signed in before this instant (ISO 8601, UTC). */
                signedInBefore?: string | undefined;
                /** @description Only those who have never signed in. */
                neverSignedIn?: "true" | undefined;
                /** @description The file’s format. */
                format: "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportExportSize"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore4"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["TooManyRows"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    exportWebsiteAccessCsv: {
        parameters: {
            query?: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
                /** @description What became of the last letter; several are separated by commas. */
                mailState?: string | undefined;
                /** @description Only of this retailer. */
                retailerId?: string | undefined;
                /** @description Ids of territories, separated by commas. */
                territory?: string | undefined;
                /** @description Only of retailers in the territories of this user, by his id. */
                rep?: string | undefined;
                /** @description Only of active retailers, or of inactive ones. */
                retailerActive?: ("true" | "false") | undefined;
                /** @description Last signed in at or after this instant (ISO 8601, UTC). */
                signedInFrom?: string | undefined;
                /** @description Last signed in before this instant (ISO 8601, UTC). */
                signedInBefore?: string | undefined;
                /** @description Only those who have never signed in. */
                neverSignedIn?: "true" | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore4"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["TooManyRows"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    exportWebsiteAccessXlsx: {
        parameters: {
            query?: {
                /** @description Words that must all be found, as the beginning of a word each. */
                search?: string | undefined;
                /** @description States, separated by commas. */
                state?: string | undefined;
                /** @description What became of the last letter; several are separated by commas. */
                mailState?: string | undefined;
                /** @description Only of this retailer. */
                retailerId?: string | undefined;
                /** @description Ids of territories, separated by commas. */
                territory?: string | undefined;
                /** @description Only of retailers in the territories of this user, by his id. */
                rep?: string | undefined;
                /** @description Only of active retailers, or of inactive ones. */
                retailerActive?: ("true" | "false") | undefined;
                /** @description Last signed in at or after this instant (ISO 8601, UTC). */
                signedInFrom?: string | undefined;
                /** @description Last signed in before this instant (ISO 8601, UTC). */
                signedInBefore?: string | undefined;
                /** @description Only those who have never signed in. */
                neverSignedIn?: "true" | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore4"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["TooManyRows"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    listViews: {
        parameters: {
            query: {
                /** @description Of which list. */
                list: "contacts" | "report" | "users" | "audit";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewPage"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewView"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            409: components["responses"]["TooManyViewsOrViewNameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore3"];
            404: components["responses"]["ViewNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    changeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore3"];
            404: components["responses"]["ViewNotFound"];
            409: components["responses"]["ChangedMeanwhileOrViewNameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listOidcClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcClientPage"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createOidcClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOidcClient"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcClientWithSecret"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    getOidcClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcClientDetail"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ClientNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    changeOidcClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OidcClientChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcClientDetail"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["ClientNotFound"];
            409: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listOidcClientSignIns: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description Only with this outcome. */
                result?: ("signed-in" | "reused") | undefined;
            } | undefined;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcSignInPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["ClientNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    rotateOidcClientSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OidcClientAct"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcClientWithSecret"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["ClientNotFound"];
            409: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    deactivateOidcClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OidcClientAct"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OidcClient"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["ClientNotFound"];
            409: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointList"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookEndpoint"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            409: components["responses"]["TooManyWebhooks"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listWebhookEventTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEventTypes"];
                };
            };
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["WebhookNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    deleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["WebhookNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointChange"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["WebhookNotFound"];
            409: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookSecretRotation"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["WebhookNotFound"];
            409: components["responses"]["ChangedMeanwhile"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    pauseWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointAct"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["WebhookNotFound"];
            409: components["responses"]["ChangedMeanwhileOrWebhookPaused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    resumeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointAct"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore3"];
            404: components["responses"]["WebhookNotFound"];
            409: components["responses"]["ChangedMeanwhileOrWebhookNotPaused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookTestSent"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["WebhookNotFound"];
            409: components["responses"]["WebhookPaused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description Only those that wait, were taken, or were given up. */
                state?: ("waiting" | "delivered" | "failed") | undefined;
                /** @description Only messages of this type. */
                type?: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied" | "webhook.test") | undefined;
                /** @description At or after this instant (ISO 8601, UTC). */
                from?: string | undefined;
                /** @description Before this instant (ISO 8601, UTC). */
                before?: string | undefined;
            } | undefined;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["WebhookNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    getWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
                /** @description The message’s id, as the list of messages gives it. */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDeliveryWithAttempts"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            404: components["responses"]["DeliveryNotFoundOrWebhookNotFound"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
                /** @description The message’s id, as the list of messages gives it. */
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookDelivery"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["DeliveryNotFoundOrWebhookNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    replayFailedWebhookDeliveries: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookReplay"];
            };
        };
        responses: {
            /** @description Taken; the work goes on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookReplayed"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            404: components["responses"]["WebhookNotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    sendRepCommand: {
        parameters: {
            query?: never;
            header: {
                /** @description A key of the command’s own, made on the device, 16 to 64 characters. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Command"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommandApplied"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["DeviceRevokedOrNotSignedIn"];
            403: components["responses"]["FourEyesNeededOrNotAllowedOrNotWithAKeyOrMore"];
            404: components["responses"]["ContactNotFoundOrNotFoundOrRetailerNotFound"];
            409: components["responses"]["ChangedMeanwhileOrReferenceTakenOrUsernameTaken"];
            410: components["responses"]["ContactErased"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["AccessOffOrCommandKeyReusedOrCommandTooOldOrMore"];
            429: components["responses"]["TooManyLetters"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description How many items a page holds at most, 1 to 200. */
                limit?: number | undefined;
                /** @description `nextCursor` of the page before; absent for the first page. */
                cursor?: string | undefined;
                /** @description Only of this user, by his id. */
                user?: string | undefined;
                /** @description Only with this standing. */
                status?: ("active" | "expired" | "ended") | undefined;
            } | undefined;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            400: components["responses"]["CursorUnreadableOrInvalidRequestOrMalformedRequestOrMore"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            default: components["responses"]["Fault"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownApiKey"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore5"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["TooManyKeysOrUserInactive"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ScopeBeyondUserOrUserWithoutPortal"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateApiKey"];
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownApiKey"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore5"];
            404: components["responses"]["KeyNotFound"];
            409: components["responses"]["KeyEndedOrUserInactive"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["UserWithoutPortal"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    endApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Of what is meant: an id as a list or an answer gave it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; nothing is answered. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrRecentSignInRequiredOrMore5"];
            404: components["responses"]["KeyNotFound"];
            409: components["responses"]["KeyEnded"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    reportBounce: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    address?: string | undefined;
                    messageId?: string | undefined;
                    /** @enum {string} */
                    action: "failed" | "delayed" | "delivered";
                    /** @default null */
                    status?: (string | null) | undefined;
                    /** @default null */
                    diagnostic?: (string | null) | undefined;
                };
            };
        };
        responses: {
            /** @description Taken. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["NotSigned"];
            403: components["responses"]["WrongOrigin"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
    uploadImport: {
        parameters: {
            query: {
                /** @description The file’s name. */
                name: string;
                /** @description How the file’s text is encoded, where it is not UTF-8. */
                encoding?: string | undefined;
                /** @description Which sheet of an Excel file. */
                sheet?: string | undefined;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
            };
        };
        responses: {
            /** @description It was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
            400: components["responses"]["InvalidRequestOrMalformedRequestOrUnknownField"];
            401: components["responses"]["KeyRefusedOrNotSignedIn"];
            403: components["responses"]["NotAllowedOrNotWithAKeyOrSecondFactorRequiredOrMore2"];
            409: components["responses"]["ImportBusy"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            421: components["responses"]["WrongHost"];
            422: components["responses"]["ImportRefused"];
            503: components["responses"]["Busy"];
            507: components["responses"]["DiskFull"];
            default: components["responses"]["Fault"];
        };
    };
}
