import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { aDirectory, EXTENSION, PATCH_OP, USER } from '../testing/directory.ts'
import { ownerClient } from '../testing/people.ts'
import { startTestProduct } from '../testing/test-product.ts'

const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error'
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse'
const SEARCH = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest'

describe('the examples of RFC 7643 and 7644, with an address for a userName (U1)', async () => {
  const product = await startTestProduct({ after })
  const scim = await aDirectory(product, await ownerClient(product))
  let barbara = { id: '', version: '' }

  it('RFC 7644 3.3: a user is created, and the answer is he, with Location, ETag and all he is', async () => {
    const answer = await scim.post('/Users', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: 'bjensen@example.com',
      externalId: 'bjensen',
      name: { formatted: 'Ms. Barbara J Jensen III', familyName: 'Jensen', givenName: 'Barbara' },
    })
    assert.equal(answer.status, 201, answer.text)
    assert.match(answer.headers.get('content-type') ?? '', /^application\/scim\+json/)
    const { id, meta, ...rest } = answer.body
    barbara = { id, version: meta.version }
    assert.equal(answer.headers.get('location'), `${product.origin}/scim/v2/Users/${id}`)
    assert.equal(answer.headers.get('etag'), meta.version)
    assert.deepEqual(
      [meta.resourceType, meta.location, meta.version],
      ['User', answer.headers.get('location'), 'W/"1"'],
    )
    assert.deepEqual(rest, {
      schemas: [USER, EXTENSION],
      externalId: 'bjensen',
      userName: 'bjensen@example.com',
      name: { formatted: 'Barbara Jensen', familyName: 'Jensen', givenName: 'Barbara' },
      displayName: 'Barbara Jensen',
      active: true,
      emails: [{ value: 'bjensen@example.com', type: 'work', primary: true }],
      groups: [
        {
          value: 'office',
          display: 'Office',
          $ref: `${product.origin}/scim/v2/Groups/office`,
          type: 'direct',
        },
      ],
      roles: [{ value: 'office', display: 'Office', primary: true }],
      [EXTENSION]: { userType: 'admin', role: 'office', territoryLimited: false, owner: false },
    })
    const again = await scim.get(`/Users/${id}`)
    assert.deepEqual([again.status, again.body], [200, answer.body])
    const unchanged = await scim.get(`/Users/${id}`, { 'if-none-match': meta.version })
    assert.equal(unchanged.status, 304)
  })

  it('RFC 7643 8.2, A6, U7: the full representation is taken; what is not kept here is passed over, the password too', async () => {
    const answer = await scim.post('/Users', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', ENTERPRISE],
      id: '2819c223-7f76-453a-919d-413861904646',
      externalId: '701984',
      userName: 'babs@example.com',
      name: {
        formatted: 'Ms. Barbara J Jensen, III',
        familyName: "O'Malley",
        givenName: 'Babs',
        middleName: 'Jane',
        honorificPrefix: 'Ms.',
        honorificSuffix: 'III',
      },
      displayName: 'Babs Jensen',
      nickName: 'Babs',
      profileUrl: 'https://login.example.com/bjensen',
      emails: [
        { value: 'bjensen@example.com', type: 'work', primary: true },
        { value: 'babs@jensen.org', type: 'home' },
      ],
      addresses: [{ type: 'work', streetAddress: '100 Universal City Plaza', country: 'USA', primary: true }],
      phoneNumbers: [
        { value: '555-555-5555', type: 'work' },
        { value: '555-555-4444', type: 'mobile' },
      ],
      ims: [{ value: 'someaimhandle', type: 'aim' }],
      photos: [{ value: 'https://photos.example.com/profilephoto/72930000000Ccne/F', type: 'photo' }],
      userType: 'Employee',
      title: 'Tour Guide',
      preferredLanguage: 'en-US',
      locale: 'en-US',
      timezone: 'America/Los_Angeles',
      active: true,
      password: 't1meMa$heen',
      groups: [{ value: 'administrator', display: 'Administrator' }],
      x509Certificates: [{ value: 'MIIDQzCCAqygAwIBAgICEAAwDQYJKoZIhvcNAQEFBQAwTjELMAkGA1UEBhMCVVMx' }],
      meta: { resourceType: 'User', created: '2010-01-23T04:56:22Z', version: 'W/"a330bc54f0671c9"' },
      [ENTERPRISE]: { employeeNumber: '701984', costCenter: '4130', manager: { value: '26118915-6090' } },
    })
    assert.equal(answer.status, 201, answer.text)
    const { body } = answer
    assert.notEqual(body.id, '2819c223-7f76-453a-919d-413861904646')
    assert.deepEqual(
      [body.userName, body.preferredLanguage, body.phoneNumbers, body.roles[0].value, body.meta.version],
      ['babs@example.com', 'en', [{ value: '555-555-5555', type: 'work', primary: true }], 'office', 'W/"1"'],
    )
    for (const gone of ['t1meMa', 'nickName', 'Employee', 'honorific', ENTERPRISE])
      assert.ok(!answer.text.includes(gone), gone)
    const row = await product.db.read
      .selectFrom('staff_user')
      .selectAll()
      .where('id', '=', body.id)
      .executeTakeFirst()
    assert.equal(row?.password_hash, null)
  })

  it('RFC 7644 3.4.2.2: every filter of the examples is read and finds whom it says', async () => {
    for (const [filter, count] of [
      ['userName Eq "bjensen@example.com"', 1],
      ['Username eq "bjensen@example.com"', 1],
      [`name.familyName co "O'Malley"`, 1],
      ['userName sw "BJ"', 1],
      ['urn:ietf:params:scim:schemas:core:2.0:User:userName sw "bj"', 1],
      ['title pr', 0],
      ['meta.lastModified gt "2011-05-13T04:42:34Z"', 4],
      ['meta.lastModified ge "2011-05-13T04:42:34Z"', 4],
      ['meta.lastModified lt "2011-05-13T04:42:34Z"', 0],
      ['meta.lastModified le "2011-05-13T04:42:34Z"', 0],
      ['title pr and userType eq "Employee"', 0],
      ['title pr or userType eq "Intern"', 0],
      [`schemas eq "${ENTERPRISE}"`, 0],
      [`schemas eq "${EXTENSION}"`, 4],
      ['userType eq "Employee" and (emails co "example.com" or emails.value co "example.org")', 0],
      ['userType ne "Employee" and not (emails co "example.com" or emails.value co "example.org")', 2],
      ['userType eq "Employee" and (emails.type eq "work")', 0],
      ['userType ne "Employee" and emails[type eq "work" and value co "@example.com"]', 2],
      [
        'emails[type eq "work" and value co "@example.com"] or ims[type eq "xmpp" and value co "@foo.com"]',
        2,
      ],
    ] as const) {
      assert.equal((await scim.found(filter)).length, count, filter)
    }
  })

  it('RFC 7644 3.4.2: lists are pages with a total, sorted and with the attributes that were asked for', async () => {
    const first = await scim.get('/Users?startIndex=1&count=3&sortBy=userName')
    const second = await scim.get('/Users?startIndex=4&count=3&sortBy=userName')
    const { Resources, ...frame } = first.body
    assert.deepEqual(frame, { schemas: [LIST], totalResults: 4, startIndex: 1, itemsPerPage: 3 })
    assert.deepEqual([second.body.startIndex, second.body.itemsPerPage, second.body.totalResults], [4, 1, 4])
    const names = [...Resources, ...second.body.Resources].map((user: { userName: string }) => user.userName)
    assert.deepEqual(names, names.toSorted())
    const turned = await scim.get('/Users?sortBy=userName&sortOrder=descending&attributes=userName')
    assert.deepEqual(
      turned.body.Resources.map((user: { userName: string }) => user.userName),
      names.toReversed(),
    )
    assert.deepEqual(Object.keys(turned.body.Resources[0]).sort(), ['id', 'schemas', 'userName'])
    const parts = await scim.get(`/Users/${barbara.id}?attributes=name.familyName,${EXTENSION}:role`)
    const { schemas: _, id: __, ...asked } = parts.body
    assert.deepEqual(asked, { name: { familyName: 'Jensen' }, [EXTENSION]: { role: 'office' } })
    const less = await scim.get(
      `/Users/${barbara.id}?excludedAttributes=emails,groups,roles,meta,id,${EXTENSION}`,
    )
    assert.deepEqual(Object.keys(less.body).sort(), [
      'active',
      'displayName',
      'externalId',
      'id',
      'name',
      'schemas',
      'userName',
    ])
    const none = await scim.get('/Users?count=0&startIndex=-5')
    assert.deepEqual([none.body.totalResults, none.body.startIndex, none.body.Resources], [4, 1, []])
    const nobody = await scim.get(`/Users?filter=${encodeURIComponent('userName eq "none@example.com"')}`)
    assert.deepEqual([nobody.status, nobody.body.totalResults, nobody.body.Resources], [200, 0, []])
  })

  it('RFC 7644 3.4.3: the same by POST to .search', async () => {
    const answer = await scim.post('/Users/.search', {
      schemas: [SEARCH],
      attributes: ['displayName', 'userName'],
      filter: 'displayName sw "barbara"',
      startIndex: 1,
      count: 10,
    })
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(answer.body.Resources, [
      {
        schemas: [USER, EXTENSION],
        id: barbara.id,
        displayName: 'Barbara Jensen',
        userName: 'bjensen@example.com',
      },
    ])
  })

  it('RFC 7644 3.5.1: PUT replaces what the directory writes, and keeps the role it says nothing of', async () => {
    const answer = await scim.put(`/Users/${barbara.id}`, {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: barbara.id,
      userName: 'bjensen@example.com',
      externalId: 'bjensen',
      name: {
        formatted: 'Ms. Barbara J Jensen III',
        familyName: 'Jensen',
        givenName: 'Barbara',
        middleName: 'Jane',
      },
      roles: [],
      phoneNumbers: [{ value: '555-555-8377', type: 'work' }],
      emails: [{ value: 'bjensen@example.com' }, { value: 'babs@jensen.org' }],
    })
    assert.equal(answer.status, 200, answer.text)
    assert.deepEqual(
      [answer.body.phoneNumbers[0].value, answer.body.roles[0].value],
      ['555-555-8377', 'office'],
    )
    assert.deepEqual([answer.body.id, answer.headers.get('etag')], [barbara.id, 'W/"2"'])
    const less = await scim.put(`/Users/${barbara.id}`, {
      schemas: [USER],
      userName: 'bjensen@example.com',
      name: { familyName: 'Jensen', givenName: 'Barbara' },
    })
    assert.deepEqual(
      [less.body.phoneNumbers, less.body.externalId, less.body.active],
      [undefined, undefined, true],
    )
  })

  it('RFC 7644 3.5.2: PATCH adds, replaces and removes by path, by value filter and without a path', async () => {
    const patch = async (...operations: object[]) => {
      const answer = await scim.patch(`/Users/${barbara.id}`, operations)
      assert.equal(answer.status, 200, answer.text)
      return answer.body
    }
    const added = await patch({
      op: 'add',
      value: {
        emails: [{ value: 'babs@jensen.org', type: 'home' }],
        nickname: 'Babs',
        preferredLanguage: 'de',
      },
    })
    assert.deepEqual([added.preferredLanguage, added.emails.length], ['de', 1])
    const phone = await patch({
      op: 'add',
      path: 'phoneNumbers',
      value: [{ value: '+49 30 1', type: 'work' }],
    })
    assert.equal(phone.phoneNumbers[0].value, '+49 30 1')
    const changed = await patch({
      op: 'replace',
      path: 'phoneNumbers[type eq "work"].value',
      value: '+49 30 2',
    })
    assert.equal(changed.phoneNumbers[0].value, '+49 30 2')
    const replaced = await patch({
      op: 'replace',
      path: 'phoneNumbers[type eq "work"]',
      value: { type: 'work', value: '+49 30 3', primary: true },
    })
    assert.equal(replaced.phoneNumbers[0].value, '+49 30 3')
    const removed = await patch({ op: 'remove', path: 'phoneNumbers[type eq "work" and value sw "+49"]' })
    assert.equal(removed.phoneNumbers, undefined)
    const named = await patch({ op: 'replace', path: 'name', value: { familyName: 'Jensen-Moor' } })
    assert.deepEqual([named.name.familyName, named.name.givenName], ['Jensen-Moor', 'Barbara'])
    const back = await patch(
      { op: 'replace', path: `${USER}:name.familyName`, value: 'Jensen' },
      { op: 'remove', path: 'preferredLanguage' },
    )
    assert.deepEqual([back.name.familyName, back.preferredLanguage], ['Jensen', undefined])
    const same = await patch({ op: 'replace', value: { active: true } })
    assert.equal(same.meta.version, back.meta.version, 'what changes nothing makes no version')
  })

  it('RFC 7644 3.12: each fault has its status and scimType, and of several operations none is done', async () => {
    const at = `/Users/${barbara.id}`
    const { body: before } = await scim.get(at)
    const patch = (...operations: object[]) => scim.patch(at, operations)
    for (const [asked, status, scimType] of [
      [
        () =>
          scim.post('/Users', {
            schemas: [USER],
            userName: 'BJENSEN@example.com',
            name: { givenName: 'B', familyName: 'J' },
          }),
        409,
        'uniqueness',
      ],
      [
        () =>
          scim.post('/Users', {
            schemas: [USER],
            userName: 'bjensen',
            name: { givenName: 'B', familyName: 'J' },
          }),
        400,
        'invalidValue',
      ],
      [() => scim.post('/Users', { schemas: [USER], userName: 'b2@example.com' }), 400, 'invalidValue'],
      [
        () => scim.post('/Users', { userName: 'b2@example.com', name: { givenName: 'B', familyName: 'J' } }),
        400,
        'invalidSyntax',
      ],
      [() => scim.post('/Users', [1]), 400, 'invalidSyntax'],
      [
        () =>
          patch(
            { op: 'replace', path: 'name.familyName', value: 'Lost' },
            { op: 'replace', path: 'nonsense', value: 1 },
          ),
        400,
        'invalidPath',
      ],
      [
        () =>
          patch(
            { op: 'replace', path: 'name.familyName', value: 'Lost' },
            { op: 'replace', path: 'userName', value: 'no address' },
          ),
        400,
        'invalidValue',
      ],
      [
        () => patch({ op: 'replace', path: 'phoneNumbers[type ne "work"].value', value: '1' }),
        400,
        'noTarget',
      ],
      [() => patch({ op: 'remove' }), 400, 'noTarget'],
      [() => patch({ op: 'replace', path: 'id', value: 'x' }), 400, 'mutability'],
      [() => patch({ op: 'remove', path: 'userName' }), 400, 'mutability'],
      [() => patch({ op: 'remove', path: 'roles' }), 400, 'mutability'],
      [() => patch({ op: 'replace', path: 'password', value: 'Quarry-4-fern' }), 400, 'mutability'],
      [() => scim.put(at, { ...before, password: 'Quarry-4-fern' }), 400, 'mutability'],
      [() => patch({ op: 'twist', path: 'active', value: true }), 400, 'invalidSyntax'],
      [() => patch({ op: 'replace', path: 'active', value: 'perhaps' }), 400, 'invalidValue'],
      [() => patch({ op: 'replace', path: `${EXTENSION}:role`, value: 'king' }), 400, 'invalidValue'],
      [() => scim.request('PATCH', at, { schemas: [PATCH_OP], Operations: [] }), 400, 'invalidSyntax'],
      [
        () => scim.request('PATCH', at, { Operations: [{ op: 'add', path: 'active', value: true }] }),
        400,
        'invalidSyntax',
      ],
      [() => scim.get('/Users?filter=userName%20is%20%22x%22'), 400, 'invalidFilter'],
      [() => scim.get('/Users?sortBy=phoneNumbers'), 400, 'invalidValue'],
      [() => scim.get('/Users?count=many'), 400, 'invalidSyntax'],
      [() => scim.get('/Users/2819c223-7f76-453a-919d-413861904646'), 404, undefined],
      [() => scim.get('/Nothing'), 404, undefined],
      [() => scim.get('/Me'), 501, undefined],
      [() => scim.post('/Bulk', {}), 501, undefined],
    ] as const) {
      const answer = await asked()
      const { schemas, detail, ...said } = answer.body
      assert.deepEqual(
        [schemas, said],
        [[ERROR], { status: String(status), ...(scimType ? { scimType } : {}) }],
        `${asked} ${answer.text}`,
      )
      assert.equal(answer.status, status)
      assert.ok(detail && answer.headers.get('content-type')?.startsWith('application/scim+json'))
    }
    assert.deepEqual((await scim.get(at)).body, before)
  })

  it('RFC 7644 3.14: a condition on a version the user has left is 412, for PUT, PATCH and DELETE', async () => {
    const at = `/Users/${barbara.id}`
    const { body } = await scim.get(at)
    const operations = [{ op: 'replace', path: 'phoneNumbers', value: [{ value: '1' }] }]
    const stale = { 'if-match': barbara.version }
    for (const answer of [
      await scim.put(at, body, stale),
      await scim.patch(at, operations, stale),
      await scim.delete(at, stale),
    ]) {
      assert.deepEqual([answer.status, answer.body.status], [412, '412'])
    }
    const current = await scim.patch(at, operations, { 'if-match': `W/"0", ${body.meta.version}` })
    assert.deepEqual([current.status, current.body.phoneNumbers[0].value], [200, '1'])
    assert.equal((await scim.put(at, current.body, { 'if-match': '*' })).status, 200)
  })

  it('RFC 7643 5-8.7: what is offered, the kinds and their schemas describe themselves', async () => {
    const { body: offered } = await scim.get('/ServiceProviderConfig')
    assert.deepEqual(
      [
        offered.patch.supported,
        offered.bulk.supported,
        offered.filter,
        offered.changePassword.supported,
        offered.etag.supported,
      ],
      [true, false, { supported: true, maxResults: 200 }, false, true],
    )
    const types = (await scim.get('/ResourceTypes')).body.Resources
    assert.deepEqual(
      types.map((one: { id: string; endpoint: string }) => [one.id, one.endpoint]),
      [
        ['User', '/Users'],
        ['Group', '/Groups'],
      ],
    )
    const described = await scim.get(`/Schemas/${USER}`)
    const names = described.body.attributes.map((one: { name: string }) => one.name)
    const { body: user } = await scim.get(`/Users/${barbara.id}`)
    const common = ['schemas', 'id', 'externalId', 'meta']
    const own = Object.keys(user).filter((name) => !common.includes(name) && name !== EXTENSION)
    assert.deepEqual(
      own.filter((name) => !names.includes(name)),
      [],
    )
    assert.ok(!names.includes('password'))
    assert.equal((await scim.get('/Schemas')).body.totalResults, 3)
    assert.equal((await scim.get('/Schemas/urn:none')).status, 404)
  })

  it('RFC 7644 3.6, U6: a deleted user is deactivated and gone for the directory; created again he is the same one', async () => {
    const at = `/Users/${barbara.id}`
    assert.deepEqual([(await scim.delete(at)).status, (await scim.get(at)).status], [204, 404])
    assert.equal((await scim.delete(at)).status, 404)
    assert.equal((await scim.patch(at, [{ op: 'replace', path: 'active', value: true }])).status, 404)
    assert.deepEqual(await scim.found('userName eq "bjensen@example.com"'), [])
    const again = await scim.post('/Users', {
      schemas: [USER],
      userName: 'bjensen@example.com',
      name: { familyName: 'Jensen', givenName: 'Barbara' },
    })
    assert.deepEqual([again.status, again.body.id, again.body.active], [201, barbara.id, true], again.text)
  })
})
