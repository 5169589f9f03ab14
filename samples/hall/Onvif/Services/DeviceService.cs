using System.Globalization;
using System.Xml.Linq;

using Supervision.HallOnvif.State;

namespace Supervision.HallOnvif.Services;

/// <summary>Who the camera is, what it has, its clock and its place in the network.</summary>
internal sealed class DeviceService : Service
{
    private readonly Func<IEnumerable<Service>> _all;

    /// <param name="camera">The camera.</param>
    /// <param name="all">Every service of the camera, this one among them.</param>
    internal DeviceService(Camera camera, Func<IEnumerable<Service>> all)
        : base(Names.Device, "device_service", camera)
    {
        _all = all;
        On("GetServices", Services);
        On("GetCapabilities", Capabilities);
        On("GetServiceCapabilities", _ => ServiceCapabilities());
        On("GetDeviceInformation", _ => Information());
        On("GetEndpointReference", _ => $"<tds:GetEndpointReferenceResponse><tds:GUID>urn:uuid:{Camera.Settings.Reference}</tds:GUID></tds:GetEndpointReferenceResponse>");
        On("GetScopes", _ => $"<tds:GetScopesResponse>{CameraScopes.Of(Camera).Select(Scope)}</tds:GetScopesResponse>");
        On("GetSystemDateAndTime", _ => DateAndTime());
        On("SetSystemDateAndTime", SetDateAndTime);
    }

    private static Markup Scope(string scope) => $"<tds:Scopes><tt:ScopeDef>Fixed</tt:ScopeDef><tt:ScopeItem>{scope}</tt:ScopeItem></tds:Scopes>";

    private Markup Services(Question question)
    {
        var services = _all().Where(service => service.Path.Length > 0).Select(service => (Markup)
            $"<tds:Service><tds:Namespace>{service.Space}</tds:Namespace><tds:XAddr>{question.Address(service.Path)}</tds:XAddr><tds:Version><tt:Major>2</tt:Major><tt:Minor>60</tt:Minor></tds:Version></tds:Service>");
        return $"<tds:GetServicesResponse>{services}</tds:GetServicesResponse>";
    }

    private Markup Capabilities(Question question)
    {
        var ptz = Has(Names.Ptz) is { } path ? (Markup)$"<tt:PTZ><tt:XAddr>{question.Address(path)}</tt:XAddr></tt:PTZ>" : null;
        var imaging = Has(Names.Imaging) is { } eye ? (Markup)$"<tt:Imaging><tt:XAddr>{question.Address(eye)}</tt:XAddr></tt:Imaging>" : null;
        return $"""
            <tds:GetCapabilitiesResponse><tds:Capabilities>
            <tt:Device><tt:XAddr>{question.Address(Path)}</tt:XAddr></tt:Device>
            <tt:Events><tt:XAddr>{question.Address(Has(Names.Events)!)}</tt:XAddr><tt:WSSubscriptionPolicySupport>false</tt:WSSubscriptionPolicySupport><tt:WSPullPointSupport>true</tt:WSPullPointSupport><tt:WSPausableSubscriptionManagerInterfaceSupport>false</tt:WSPausableSubscriptionManagerInterfaceSupport></tt:Events>
            {imaging}<tt:Media><tt:XAddr>{question.Address(Has(Names.Media)!)}</tt:XAddr><tt:StreamingCapabilities><tt:RTPMulticast>false</tt:RTPMulticast><tt:RTP_TCP>true</tt:RTP_TCP><tt:RTP_RTSP_TCP>true</tt:RTP_RTSP_TCP></tt:StreamingCapabilities></tt:Media>
            {ptz}</tds:Capabilities></tds:GetCapabilitiesResponse>
            """;
    }

    private string? Has(XNamespace space) => _all().FirstOrDefault(service => service.Space == space && service.Path.Length > 0)?.Path;

    private Markup ServiceCapabilities()
    {
        var login = Camera.Settings.Login;
        return $"""
            <tds:GetServiceCapabilitiesResponse><tds:Capabilities><tds:Network NTP="2"/>
            <tds:Security UsernameToken="{login is Settings.LoginKind.Token or Settings.LoginKind.Both}" HttpDigest="{login is Settings.LoginKind.Digest or Settings.LoginKind.Both}"/>
            <tds:System DiscoveryResolve="false" DiscoveryBye="false"/></tds:Capabilities></tds:GetServiceCapabilitiesResponse>
            """;
    }

    private Markup Information()
    {
        var settings = Camera.Settings;
        return $"""
            <tds:GetDeviceInformationResponse><tds:Manufacturer>{settings.Vendor}</tds:Manufacturer><tds:Model>{settings.Model}</tds:Model>
            <tds:FirmwareVersion>{settings.Firmware}</tds:FirmwareVersion><tds:SerialNumber>{settings.Serial}</tds:SerialNumber><tds:HardwareId>simulated</tds:HardwareId></tds:GetDeviceInformationResponse>
            """;
    }

    private Markup DateAndTime()
    {
        var clock = Camera.Clock;
        var now = clock.Now.UtcDateTime;
        return $"""
            <tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:DateTimeType>{(clock.ByNtp ? "NTP" : "Manual")}</tt:DateTimeType><tt:DaylightSavings>false</tt:DaylightSavings>
            <tt:TimeZone><tt:TZ>{clock.Zone}</tt:TZ></tt:TimeZone><tt:UTCDateTime><tt:Time><tt:Hour>{now.Hour}</tt:Hour><tt:Minute>{now.Minute}</tt:Minute><tt:Second>{now.Second}</tt:Second></tt:Time>
            <tt:Date><tt:Year>{now.Year}</tt:Year><tt:Month>{now.Month}</tt:Month><tt:Day>{now.Day}</tt:Day></tt:Date></tt:UTCDateTime></tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>
            """;
    }

    private Markup SetDateAndTime(Question question)
    {
        var byNtp = question.Must("DateTimeType") == "NTP";
        Camera.Clock.Set(byNtp, question.Said("TimeZone", "TZ"), question.At("UTCDateTime") is null ? null : Told(question));
        return $"<tds:SetSystemDateAndTimeResponse/>";
    }

    private static DateTimeOffset Told(Question question)
    {
        var text = $"{question.Must("UTCDateTime", "Date", "Year")}-{question.Must("UTCDateTime", "Date", "Month")}-{question.Must("UTCDateTime", "Date", "Day")} "
            + $"{question.Must("UTCDateTime", "Time", "Hour")}:{question.Must("UTCDateTime", "Time", "Minute")}:{question.Must("UTCDateTime", "Time", "Second")}";
        return DateTimeOffset.TryParseExact(text, "yyyy-M-d H:m:s", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw RefusalException.Wrong("InvalidArgVal/InvalidDateTime", "no such date and time");
    }
}
