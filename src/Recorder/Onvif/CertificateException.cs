using System.Security.Authentication;

namespace Supervision.Recorder.Onvif;

/// <summary>A camera's certificate is not to be trusted. The message is a part of one clear line, without the camera's address.</summary>
internal sealed class CertificateException(string message) : AuthenticationException(message);
