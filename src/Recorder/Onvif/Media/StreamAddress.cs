using Supervision.Recorder.Onvif.Soap;

namespace Supervision.Recorder.Onvif.Media;

/// <summary>The address of a stream as a camera gave it, put right.</summary>
internal static class StreamAddress
{
    internal static Uri Of(string given, AddressRepair repair, Endpoint service) => repair.Stream(given)
        ?? throw new OnvifException(
            OnvifFailure.BadAnswer, $"{service.Address.Authority}: the camera gives '{AnswerElement.Printable(given)}' as its stream, which is no RTSP address; write the address into the configuration");
}
