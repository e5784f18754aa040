import Glibc

/// Runs this program once more in a process of its own, its standard output thrown away, and waits for it. True where it ended
/// with 0.
public func runOwnProgram(_ arguments: [String]) -> Bool {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  let program = "/proc/self/exe"
  var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
  defer { for argument in argv { free(argument) } }
  var process = pid_t()
  guard posix_spawn(&process, program, &actions, nil, &argv, environ) == 0 else { return false }
  var status: Int32 = 0
  var ended: pid_t
  repeat { ended = waitpid(process, &status, 0) } while ended < 0 && errno == EINTR
  return ended == process && status == 0
}

/// How many bytes of memory this process may map in all (`ulimit -v`); nil where there is no limit.
public var addressLimit: Int? {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0, limit.rlim_cur < rlim_t(Int.max) else { return nil }
  return Int(limit.rlim_cur)
}
