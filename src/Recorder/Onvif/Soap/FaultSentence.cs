namespace Supervision.Recorder.Onvif.Soap;

/// <summary>One clear sentence for each way in which a camera says no.</summary>
internal static class FaultSentence
{
    /// <summary>What the special codes of ONVIF's faults mean (Core and service specifications).</summary>
    private static readonly Dictionary<string, string> Meanings = new(StringComparer.OrdinalIgnoreCase)
    {
        ["InvalidArgVal"] = "a value is out of range or of the wrong kind",
        ["InvalidArgs"] = "a value is missing or too many are given",
        ["ConfigModify"] = "the settings cannot be taken together",
        ["ConfigurationConflict"] = "the settings contradict those of another profile",
        ["NoProfile"] = "it has no such profile",
        ["NoConfig"] = "it has no such configuration",
        ["NoSource"] = "it has no such source",
        ["NoEntity"] = "it has no such PTZ node or preset",
        ["NoToken"] = "it has no such preset",
        ["NoPTZProfile"] = "this profile has no PTZ",
        ["PTZNotSupported"] = "it has no PTZ",
        ["NoHomePosition"] = "no home position is set",
        ["CannotOverwriteHome"] = "its home position is fixed",
        ["TooManyPresets"] = "it has no room for a further preset",
        ["PresetExist"] = "another preset has this name",
        ["MovingPTZ"] = "it is moving; stop it first",
        ["InvalidPosition"] = "the position is out of reach",
        ["MaxOSDs"] = "it has no room for a further text in the picture",
        ["MaxNVTProfiles"] = "it has no room for a further profile",
        ["StreamConflict"] = "too many streams are running",
        ["IncompleteConfiguration"] = "the profile is not complete",
        ["OperationProhibited"] = "its rules forbid this to the account",
        ["InvalidTimeZone"] = "it does not know the time zone",
        ["InvalidDateTime"] = "it does not take the date and time",
        ["NtpServerUndefined"] = "no NTP server is set in it",
        ["InvalidDnsName"] = "it does not take the NTP server's name",
        ["InvalidIPv4Address"] = "it does not take the IPv4 address",
        ["InvalidIPv6Address"] = "it does not take the IPv6 address",
        ["InvalidFilterFault"] = "it does not take the filter of events",
        ["AudioNotSupported"] = "it has no audio",
        ["AudioOutputNotSupported"] = "it has no audio output",
        ["SettingsInvalid"] = "it does not take the picture settings",
    };

    internal static OnvifException Of(Uri address, string operation, SoapAnswer answer) =>
        answer.Fault is { } fault ? OfFault(address, operation, fault) : OfStatus(address, operation, answer);

    /// <summary>The camera refuses the account, or wants one and none is given.</summary>
    /// <param name="address">The camera.</param>
    /// <param name="operation">What was asked.</param>
    /// <param name="account">The account; null where none is given.</param>
    /// <param name="answer">The last refusal, if the camera was asked just now.</param>
    internal static OnvifException NotAuthorized(Uri address, string operation, OnvifLogin? account, SoapAnswer? answer = null)
    {
        var onlyBasic = answer is { Reply.Challenges: { Count: > 0 } offers } && offers.All(offer => offer.Scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase));
        var what = account is null ? $"the camera wants a user and a password for {operation}, but none is given"
            : onlyBasic ? "the camera offers HTTP Basic only, which would give the password away; switch Digest or WS-UsernameToken on in the camera"
            : $"the camera refuses user '{AnswerElement.Printable(account.User)}' for {operation}; check user and password, whether the account is locked, "
                + "and whether ONVIF has accounts of its own in this camera";
        return new OnvifException(OnvifFailure.NotAuthorized, $"{address.Authority}: {what}") { Fault = answer?.Fault };
    }

    private static OnvifException OfFault(Uri address, string operation, SoapFault fault)
    {
        var meaning = fault.Codes.Reverse().Select(code => Meanings.GetValueOrDefault(code)).FirstOrDefault(text => text is not null);
        string?[] details = [meaning, fault.Reason.Length > 0 ? $"\"{fault.Reason}\"" : null, fault.Codes.Count > 0 ? string.Join('/', fault.Codes) : null];
        var because = string.Join(", ", details.Where(detail => detail is not null));
        var (failure, what) = fault.IsUnknown ? (OnvifFailure.NotSupported, $"the camera does not have {operation}")
            : fault.FromSender ? (OnvifFailure.Refused, $"the camera refuses {operation}")
            : (OnvifFailure.DeviceFailed, $"the camera failed at {operation}");
        var sentence = because.Length > 0 ? $"{address.Authority}: {what}: {because}" : $"{address.Authority}: {what} and gives no reason";
        return new OnvifException(failure, sentence) { Fault = fault };
    }

    private static OnvifException OfStatus(Uri address, string operation, SoapAnswer answer)
    {
        var (failure, what) = answer.Reply.Status switch
        {
            >= 200 and < 300 => (OnvifFailure.BadAnswer, $"the answer to {operation} cannot be used: {answer.Trouble}"),
            >= 300 and < 400 => (OnvifFailure.NotOnvif, $"{operation} is redirected to another address, which is not followed; write the camera's final address (https is a common reason)"),
            403 => (OnvifFailure.NotAuthorized, $"the camera forbids {operation} (HTTP 403); check the account's rights and the camera's list of allowed addresses"),
            404 or 405 or 501 => (OnvifFailure.NotOnvif, $"no ONVIF service at {address.AbsolutePath} (HTTP {answer.Reply.Status}); check the port, and switch ONVIF on in the camera"),
            503 => (OnvifFailure.DeviceFailed, $"the camera is too busy for {operation} (HTTP 503); try again later"),
            >= 400 and < 500 => (OnvifFailure.Refused, $"the camera refuses {operation} (HTTP {answer.Reply.Status}) and gives no reason"),
            _ => (OnvifFailure.DeviceFailed, $"the camera failed at {operation} (HTTP {answer.Reply.Status}) and gives no reason"),
        };
        return new OnvifException(failure, $"{address.Authority}: {what}");
    }
}
