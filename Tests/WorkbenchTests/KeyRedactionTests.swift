import Testing
import Workbench

/// Keys by their form, and secrets by the words that introduce them.
@Suite struct KeyRedaction {
  private static func pieces(_ text: String) -> [String] {
    PersonalData.find(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
  }

  /// None of them is anybody's: their digits count up.
  @Test(arguments: [
    "r8_abcdefGHIJKL0123456789mnopqrstuvwxyz", "pplx-abcdef0123456789abcdef0123456789", "xai-abcdef0123456789abcdef0123456789",
    "dapi0123456789abcdef0123456789abcdef", "ntn_123456789012abcdefghijklmnop", "secret_abcdefGHIJKL0123456789mnop",
    "hvs.CAESIabcdefGHIJKL0123456789", "lin_api_abcdefGHIJKL0123456789", "figd_abcdefGHIJKL0123456789", "ATATT3xFfGF0abcdefGHIJKL0123456789",
    "NRAK-ABCDEFGHIJ0123456789KLMNOPQ", "sntrys_eyJpYXQiOjE2ODc0MzM2abcdef", "dp.pt.abcdefGHIJKL0123456789mnop",
    "key-0123456789abcdef0123456789abcdef", "SK0123456789abcdef0123456789abcdef", "LTAI5tAbcdefGHIJKL0123456789",
    "AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE", "123456789:AAF0abcdefGHIJKL0123456789mnopqrstuv",
    "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs",
  ])
  func keysOfManyServicesAreFoundWhole(key: String) {
    for place in ["%", "use % there", "“%”，好", "(%)", "at: %", "%."] {
      #expect(Self.pieces(place.replacing("%", with: key)) == [key], "\(place)")
    }
  }

  @Test(arguments: [
    ("API key: abcd1234efgh", "abcd1234efgh"), ("my api key is abcd1234efgh", "abcd1234efgh"), ("apikey abcd1234efgh", "abcd1234efgh"),
    ("run --api-key abcd1234efgh", "abcd1234efgh"), ("run --token abcd1234efgh", "abcd1234efgh"), ("client_secret: abcd1234efgh", "abcd1234efgh"),
    ("client_secret=abcd1234efgh", "abcd1234efgh"), ("SECRET_KEY=abcd1234efgh", "abcd1234efgh"), ("密钥是abcd1234efgh", "abcd1234efgh"),
    ("密钥为 abcd1234efgh", "abcd1234efgh"), ("秘钥：abcd1234efgh", "abcd1234efgh"), ("访问令牌是abcd1234efgh", "abcd1234efgh"),
    ("curl -u user:pass https://x.org", "user:pass"), ("curl -u bob:hunter2 https://x.org", "bob:hunter2"), ("sshpass -p hunter2 ssh x", "hunter2"),
    ("{'passwd': 'x1y'}", "x1y"), ("{'passwd': 'swordfish'}", "swordfish"), ("password => 'swordfish'", "swordfish"),
    ("<password>swordfish</password>", "swordfish"), ("Passwort: geheim99", "geheim99"), ("Mot de passe: bonjour12", "bonjour12"),
    ("contraseña: hola1234", "hola1234"), ("senha: abc12345", "abc12345"), ("パスワード：hunter22", "hunter22"), ("비밀번호: hunter22", "hunter22"),
    ("пароль: hunter22", "hunter22"), ("Passwort: Sonnenschein", "Sonnenschein"), ("验证码 483920", "483920"), ("验证码：483920", "483920"),
    ("验证码是 4839", "4839"), ("PIN: 4839", "4839"), ("PIN 4839", "4839"), ("your OTP is 483920", "483920"), ("OTP: 483920", "483920"),
    ("password: hunter2&more", "hunter2&more"), ("passwd: a<b;c'd1", "a<b;c'd1"), ("密码：abc&def;x", "abc&def;x"), ("password: it's&x=1", "it's&x=1"), ("password:hunter2<3", "hunter2<3"),
    ("password=it's<5", "it's<5"), ("the password is hunter2&more", "hunter2&more"), ("密码是hunter2&more", "hunter2&more"), ("password: hunter.;2", "hunter.;2"),
    ("https://x.org?password=ab'd&x=1", "ab'd"), ("session_id=9f86d081884c7d659a2f", "9f86d081884c7d659a2f"), ("Basic dXNlcjpwYXNzd29yZA==", "dXNlcjpwYXNzd29yZA=="),
    ("send basic dXNlcjpwYXNz", "dXNlcjpwYXNz"), ("MTk4NjIyNDgzNDcxOTI1MjQ4.GabcDE.ZnCjm1XVW7vRze4b7Cq4se7kKWsabcdefghijkl0", "MTk4NjIyNDgzNDcxOTI1MjQ4.GabcDE.ZnCjm1XVW7vRze4b7Cq4se7kKWsabcdefghijkl0"),
  ])
  func introducedSecretsAreFound(text: String, secret: String) {
    #expect(Self.pieces(text) == [secret])
    #expect(Self.pieces("so: " + text + "\nand on") == [secret])
  }

  @Test(arguments: [
    "code 483920", "pin L3.H5", "> pin model", "spin 4839", "api key is required", "API key: required", "apikey is needed for it", "--token none",
    "the api key is stored", "密钥是什么", "验证码长度 6", "client_secret: None", "password => null", "secret_sauce", "key-value-cache-of-the-model", "dapper",
    "--token ids", "token 483920", "-p 8080", "docker -p 8080:80", "-u root:root", "python -u train.py", "pin 5", "LTAI", "key-0", "SKIP",
    "secret_key: str", "SECRET_KEY=os.environ[\"X\"]", "mot de passe oublié", "the PIN is wrong", "otp 6 digits",
    "xai-style-explanations-of-networks", "pplx-like", "--token YOUR_TOKEN_12", "api key: your_key_12", "rank-and-file-key-0123", "SK0123456789",
    "12345678:AAtoo-short", "MIT.LICENS.E", "password => ''", "<password></password>", "PIN 12", "otp.2024",
    "password: please enter it", "password: Please enter your password", "password: choose a new one", "Basic information", "basic YWJjZGVmZ2hpamts", "session_id=3", "session_id=demo", "session_id: the-name-of-the-session",
  ])
  func wordsOfTheSameSoundStay(text: String) { #expect(Self.pieces(text).isEmpty, "\(Self.pieces(text))") }
}
