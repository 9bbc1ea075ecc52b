// Made from docs/openapi.json by `npm run generate -w client`; not edited by hand.
export interface paths {
    "/retailers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    search?: string | undefined;
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    sort?: ("name" | "-name" | "accountNumber" | "-accountNumber") | undefined;
                    active?: ("true" | "false") | undefined;
                    territory?: string | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountNumber: string;
                        name: string;
                        town?: (string | null) | undefined;
                        phone?: (string | null) | undefined;
                        territoryId?: (string | null) | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accountNumber?: string | undefined;
                        name?: string | undefined;
                        town?: (string | null) | undefined;
                        phone?: (string | null) | undefined;
                        territoryId?: (string | null) | undefined;
                        active?: boolean | undefined;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        trace?: never;
    };
    "/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    search?: string | undefined;
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    sort?: ("name" | "-name" | "lastSignIn" | "-lastSignIn" | "stateEnd" | "-stateEnd") | undefined;
                    state?: string | undefined;
                    mailState?: string | undefined;
                    retailerId?: string | undefined;
                    territory?: string | undefined;
                    rep?: string | undefined;
                    retailerActive?: ("true" | "false") | undefined;
                    signedInFrom?: string | undefined;
                    signedInBefore?: string | undefined;
                    neverSignedIn?: "true" | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        trace?: never;
    };
    "/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    search?: string | undefined;
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    status?: ("active" | "inactive") | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | undefined;
                        active?: boolean | undefined;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    status?: ("active" | "inactive") | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: string;
                                rights: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            rights: {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            rights: {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            rights: {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        moveUsersTo?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            rights: {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            rights: {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Taken. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        newPassword: string;
                        currentPassword?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            offered: boolean;
                            neutral: boolean;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                    };
                };
            };
            responses: {
                /** @description Taken. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        code: string;
                        newPassword: string;
                        confirmPassword: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            state: "signed-in" | "password-change-required";
                            contact: {
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
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        email: string;
                        blockOldPassword?: boolean | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            letterId: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    sessionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    search?: string | undefined;
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    sort?: ("name" | "-name" | "username" | "-username" | "lastSignIn" | "-lastSignIn") | undefined;
                    type?: string | undefined;
                    role?: string | undefined;
                    status?: ("active" | "inactive") | undefined;
                    hasDevice?: ("true" | "false") | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        trace?: never;
    };
    "/users/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        version?: number | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    sessionId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        username: string;
                        firstName: string;
                        surname: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
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
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            letterId: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
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
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        username: string;
                        password: string;
                        device: {
                            name: string;
                            id?: string | undefined;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
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
                            device: {
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            methods: ("totp" | "recovery-code" | "passkey")[];
                            passkey: {
                                [key: string]: unknown;
                            } | null;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        method: "totp";
                        response: string;
                    } | {
                        /** @enum {string} */
                        method: "recovery-code";
                        response: string;
                    } | {
                        /** @enum {string} */
                        method: "passkey";
                        response: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
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
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            methods: ("totp" | "recovery-code" | "passkey")[];
                            passkey: {
                                [key: string]: unknown;
                            } | null;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        method: "totp";
                        response: string;
                    } | {
                        /** @enum {string} */
                        method: "recovery-code";
                        response: string;
                    } | {
                        /** @enum {string} */
                        method: "passkey";
                        response: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
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
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            methods: ("totp" | "recovery-code" | "passkey")[];
                            passkey: {
                                [key: string]: unknown;
                            } | null;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        method: "totp";
                        response: string;
                    } | {
                        /** @enum {string} */
                        method: "recovery-code";
                        response: string;
                    } | {
                        /** @enum {string} */
                        method: "passkey";
                        response: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
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
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                            factors: {
                                totp: number;
                                passkeys: number;
                                recoveryCodesLeft: number;
                                demanded: boolean;
                            };
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                            factors: {
                                totp: number;
                                passkeys: number;
                                recoveryCodesLeft: number;
                                demanded: boolean;
                            };
                            device: {
                                id: string;
                                name: string;
                            };
                        };
                    };
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currentPassword: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recoveryCodes: string[] | null;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secret: string;
                            otpauthUrl: string;
                            qrSvg: string;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
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
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | undefined;
                        response: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currentPassword: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            recoveryCodes: string[] | null;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secret: string;
                            otpauthUrl: string;
                            qrSvg: string;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
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
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | undefined;
                        response: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secret: string;
                            otpauthUrl: string;
                            qrSvg: string;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
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
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | undefined;
                        response: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    user?: string | undefined;
                    status?: ("linked" | "revoked") | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    cursor?: string | undefined;
                    limit?: number | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changes: ({
                                /** @enum {string} */
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
                                /** @enum {string} */
                                entity: "contact";
                                id: string;
                                row: {
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
                                } | null;
                            })[];
                            cursor: string;
                            more: boolean;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                type: "admin" | "dual-access" | "device" | "scan-pack";
                                enabled: number;
                                used: number;
                                free: number;
                                price: string | null;
                                version: number;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            nextCursor: null;
                            total: number;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    type?: ("admin" | "dual-access" | "device" | "scan-pack") | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    type: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        enabled?: number | undefined;
                        price?: (string | null) | undefined;
                        note?: (string | null) | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        trace?: never;
    };
    "/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    contactId?: string | undefined;
                    userId?: string | undefined;
                    state?: string | undefined;
                    kind?: string | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query: {
                    kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                    language: "en" | "de";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            subject: string;
                            text: string;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                        /** @enum {string} */
                        language: "en" | "de";
                        text?: {
                            subject: string;
                            body: string;
                        } | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            letterId: string;
                            recipient: string;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                                /** @enum {string} */
                                language: "en" | "de";
                                version: number;
                                edited: boolean;
                                used: boolean;
                                savedAt: string | null;
                                savedBy: string | null;
                            }[];
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                    language: "en" | "de";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
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
                                name: "secret" | "username" | "button" | "brand" | "retailer" | "at" | "end" | "device" | "website" | "why" | "how" | "not-you";
                                alone: boolean;
                                needed: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                    language: "en" | "de";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        subject: string;
                        body: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
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
                                name: "secret" | "username" | "button" | "brand" | "retailer" | "at" | "end" | "device" | "website" | "why" | "how" | "not-you";
                                alone: boolean;
                                needed: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: never;
                path: {
                    kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                    language: "en" | "de";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
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
                                name: "secret" | "username" | "button" | "brand" | "retailer" | "at" | "end" | "device" | "website" | "why" | "how" | "not-you";
                                alone: boolean;
                                needed: boolean;
                            }[];
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "website-invite" | "temporary-password" | "password-changed" | "email-changed" | "contact-moved" | "user-set-password" | "user-reset" | "user-password-changed" | "username-changed" | "factor-enrol-code" | "factor-changed" | "new-device";
                    language: "en" | "de";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        subject: string;
                        body: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            subject: string;
                            text: string;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            secret: string;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    targetId?: string | undefined;
                    actorId?: string | undefined;
                    action?: string | undefined;
                    result?: ("done" | "refused" | "failed") | undefined;
                    from?: string | undefined;
                    before?: string | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        trace?: never;
    };
    "/portal/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            timeZone: string;
                            temporaryPasswordHours: number;
                            resetCodeMinutes: number;
                            localMailbox: boolean;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        confirmation: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            trailDone: boolean;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        confirmation: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            trailDone: boolean;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
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
                            /** @enum {string} */
                            neverSignedIn?: "true" | undefined;
                        } | undefined;
                    } | {
                        /** @enum {string} */
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
                        /** @enum {string} */
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
                        /** @enum {string} */
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
                        /** @enum {string} */
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
                            /** @enum {string} */
                            neverSignedIn?: "true" | undefined;
                        } | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    for?: "download" | undefined;
                } | undefined;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
            };
        };
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
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                                summary: {
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
                                } | null;
                                problemTotal: number | null;
                                fault: string | null;
                                resultEndsAt: string | null;
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: {
                    dryRun?: ("true" | "false") | undefined;
                    strict?: ("true" | "false") | undefined;
                    map?: (string | string[]) | undefined;
                    usernameFrom?: ("email" | "accountNumber" | "reference") | undefined;
                    encoding?: string | undefined;
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
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
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                            summary: {
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
                            } | null;
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        encoding?: string | undefined;
                        sheet?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                            summary: {
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
                            } | null;
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        columns: ("accountNumber" | "retailerName" | "retailerTown" | "retailerPhone" | "retailerActive" | "contactReference" | "firstName" | "surname" | "email" | "phone" | "username" | "websiteAccess" | "contactActive" | "language" | "passwordHash" | "ignore")[];
                        /** @default null */
                        usernameFrom?: (("email" | "accountNumber" | "reference") | null) | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                            summary: {
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
                            } | null;
                            problemTotal: number | null;
                            fault: string | null;
                            resultEndsAt: string | null;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                            summary: {
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
                            } | null;
                            problemTotal: number | null;
                            fault: string | null;
                            resultEndsAt: string | null;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                            summary: {
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
                            } | null;
                            problemTotal: number | null;
                            fault: string | null;
                            resultEndsAt: string | null;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
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
                        "text/event-stream": string;
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    state?: string | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                            /** @enum {string} */
                            neverSignedIn?: "true" | undefined;
                        } | undefined;
                        dryRun?: boolean | undefined;
                        /** Format: date-time */
                        startAt?: string | undefined;
                        repeatDays?: number | undefined;
                        name?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            total: number;
                            eligible: number;
                            skipped: {
                                /** @enum {string} */
                                reason: "outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled";
                                count: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query: {
                    search?: string | undefined;
                    state?: string | undefined;
                    mailState?: string | undefined;
                    retailerId?: string | undefined;
                    territory?: string | undefined;
                    rep?: string | undefined;
                    retailerActive?: ("true" | "false") | undefined;
                    signedInFrom?: string | undefined;
                    signedInBefore?: string | undefined;
                    neverSignedIn?: "true" | undefined;
                    againOf?: string | undefined;
                    reason: "eligible" | "outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled";
                    limit?: number | undefined;
                    cursor?: string | undefined;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        contactIds: string[];
                        /** @enum {string} */
                        reason: "eligible" | "outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled";
                        /** @default 50 */
                        limit?: number | undefined;
                        cursor?: string | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    state?: string | undefined;
                } | undefined;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                                state: "waiting" | "sending" | "sent" | "delivered" | "bounced" | "failed" | "skipped";
                                reason: ("outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled") | null;
                                answer: string | null;
                                letterId: string | null;
                                letterAt: string | null;
                                signedIn: boolean;
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        dryRun?: boolean | undefined;
                        /** Format: date-time */
                        startAt?: string | undefined;
                        repeatDays?: number | undefined;
                        name?: string | undefined;
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            total: number;
                            eligible: number;
                            skipped: {
                                /** @enum {string} */
                                reason: "outside-territories" | "retailer-inactive" | "contact-inactive" | "password-set" | "email-missing" | "email-invalid" | "username-missing" | "access-off" | "signed-in" | "bounced" | "invited-today" | "voided" | "cancelled";
                                count: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            counts?: {
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
                            } | undefined;
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    search?: string | undefined;
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    sort?: ("name" | "-name" | "lastSignIn" | "-lastSignIn" | "stateEnd" | "-stateEnd") | undefined;
                    state?: string | undefined;
                    mailState?: string | undefined;
                    retailerId?: string | undefined;
                    territory?: string | undefined;
                    rep?: string | undefined;
                    retailerActive?: ("true" | "false") | undefined;
                    signedInFrom?: string | undefined;
                    signedInBefore?: string | undefined;
                    neverSignedIn?: "true" | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                            counts?: {
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
                            } | undefined;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query: {
                    search?: string | undefined;
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    state?: string | undefined;
                    mailState?: string | undefined;
                    retailerId?: string | undefined;
                    territory?: string | undefined;
                    rep?: string | undefined;
                    retailerActive?: ("true" | "false") | undefined;
                    signedInFrom?: string | undefined;
                    signedInBefore?: string | undefined;
                    neverSignedIn?: "true" | undefined;
                    by: "retailer" | "territory" | "rep";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string | null;
                                name: string | null;
                                accountNumber?: string | undefined;
                                total: number;
                                counts: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    days?: number | undefined;
                    territory?: string | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: date */
                                day: string;
                                counts: {
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
                            }[];
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query: {
                    search?: string | undefined;
                    state?: string | undefined;
                    mailState?: string | undefined;
                    retailerId?: string | undefined;
                    territory?: string | undefined;
                    rep?: string | undefined;
                    retailerActive?: ("true" | "false") | undefined;
                    signedInFrom?: string | undefined;
                    signedInBefore?: string | undefined;
                    neverSignedIn?: "true" | undefined;
                    format: "csv" | "xlsx";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: number | null;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    search?: string | undefined;
                    state?: string | undefined;
                    mailState?: string | undefined;
                    retailerId?: string | undefined;
                    territory?: string | undefined;
                    rep?: string | undefined;
                    retailerActive?: ("true" | "false") | undefined;
                    signedInFrom?: string | undefined;
                    signedInBefore?: string | undefined;
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
            };
        };
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
        get: {
            parameters: {
                query?: {
                    search?: string | undefined;
                    state?: string | undefined;
                    mailState?: string | undefined;
                    retailerId?: string | undefined;
                    territory?: string | undefined;
                    rep?: string | undefined;
                    retailerActive?: ("true" | "false") | undefined;
                    signedInFrom?: string | undefined;
                    signedInBefore?: string | undefined;
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
            };
        };
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
        get: {
            parameters: {
                query: {
                    list: "contacts" | "report" | "users" | "audit";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        list: "contacts" | "report" | "users" | "audit";
                        name: string;
                        search: {
                            [key: string]: string;
                        };
                        columns?: (string[] | null) | undefined;
                        shared?: boolean | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string | undefined;
                        search?: {
                            [key: string]: string;
                        } | undefined;
                        columns?: (string[] | null) | undefined;
                        shared?: boolean | undefined;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        trace?: never;
    };
    "/oidc-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        trace?: never;
    };
    "/oidc-clients/{id}/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    result?: ("signed-in" | "reused") | undefined;
                } | undefined;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                            most: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        url: string;
                        /** @default  */
                        description?: string | undefined;
                        eventTypes: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied")[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @enum {string} */
                                type: "contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied" | "webhook.test";
                                example: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        url?: string | undefined;
                        description?: string | undefined;
                        eventTypes?: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied")[] | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        /** @default 24 */
                        overlapHours?: number | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    state?: ("waiting" | "delivered" | "failed") | undefined;
                    type?: ("contact.created" | "contact.changed" | "contact.access.switched-on" | "contact.access.switched-off" | "contact.deactivated" | "contact.reactivated" | "contact.invited" | "contact.reset.sent" | "contact.password.set" | "contact.password.blocked" | "contact.signed-in" | "contact.sessions.ended" | "contact.letter.bounced" | "contact.erased" | "retailer.created" | "retailer.changed" | "retailer.deactivated" | "retailer.reactivated" | "user.created" | "user.changed" | "user.deactivated" | "user.reactivated" | "user.password.set" | "user.erased" | "territory.created" | "territory.changed" | "territory.deactivated" | "territory.reactivated" | "invite.finished" | "import.applied" | "webhook.test") | undefined;
                    from?: string | undefined;
                    before?: string | undefined;
                } | undefined;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    deliveryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    deliveryId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        since: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            count: number;
                        };
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        baseVersion: number;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        sentAt: string;
                        /** @enum {string} */
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
                        /** @enum {string} */
                        type: "contact.reset";
                        payload: {
                            contactId: string;
                            email: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            /** @enum {string} */
                            outcome: "applied";
                            contact: {
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
                            letterId?: string | undefined;
                            /** Format: date-time */
                            expiresAt?: string | undefined;
                        };
                    };
                };
            };
        };
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
        get: {
            parameters: {
                query?: {
                    limit?: number | undefined;
                    cursor?: string | undefined;
                    user?: string | undefined;
                    status?: ("active" | "expired" | "ended") | undefined;
                } | undefined;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                id: string;
                                name: string;
                                user: {
                                    id: string;
                                    username: string;
                                    firstName: string;
                                    surname: string;
                                };
                                scope: {
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
                            }[];
                            nextCursor: string | null;
                            total?: number | undefined;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
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
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            user: {
                                id: string;
                                username: string;
                                firstName: string;
                                surname: string;
                            };
                            scope: {
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
                    };
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        overlapDays?: number | undefined;
                        expiresInDays?: number | undefined;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            user: {
                                id: string;
                                username: string;
                                firstName: string;
                                surname: string;
                            };
                            scope: {
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
                    };
                };
            };
        };
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
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Taken. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
        post: {
            parameters: {
                query: {
                    name: string;
                    encoding?: string | undefined;
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
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
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
                            summary: {
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
                            } | null;
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
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
