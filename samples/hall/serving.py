"""How a mount point serves its tracks."""

import itertools

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402


class TrackFactory(GstRtspServer.RTSPMediaFactory):
    """
    Serves tracks for ever: loops, whose time runs on over the seam, or what an encoder makes while somebody watches. All clients share one
    pipeline, as on a camera.
    """

    def __init__(self, tracks, encode=None):
        super().__init__()
        self.tracks = [([GLib.Bytes.new(unit) for unit in track.units], track.step) for track in tracks]
        self.encode = encode
        self.encoders = {}
        self.set_shared(True)
        permissions = GstRtspServer.RTSPPermissions()
        for right in (GstRtspServer.RTSP_PERM_MEDIA_FACTORY_ACCESS, GstRtspServer.RTSP_PERM_MEDIA_FACTORY_CONSTRUCT):
            permissions.add_permission_for_role("viewer", right, True)
        self.set_permissions(permissions)
        self.set_launch("( " + " ".join(
            f"appsrc name=source{i} is-live=true format=time block=false caps={track.caps.replace(' ', '')}"
            f" ! {track.payloader} name=pay{i} pt={96 + i}"
            for i, track in enumerate(tracks)) + " )")

    def do_configure(self, media):
        GstRtspServer.RTSPMediaFactory.do_configure(self, media)
        for i, (units, step) in enumerate(self.tracks):
            source = media.get_element().get_by_name(f"source{i}")
            if units:
                source.connect("need-data", feeder(units, step))
            else:
                self.encoders[media] = self.encode(pusher(source, step))
                media.connect("unprepared", self.end)

    def end(self, media):
        """Ends the encoder of a media that nobody watches any more."""
        if encoder := self.encoders.pop(media, None):
            encoder.stop()

    def end_all(self):
        for media in list(self.encoders):
            self.end(media)


def feeder(units, step):
    """Answers need-data with the next access unit; GStreamer's sink keeps the pace."""
    numbers = itertools.count()
    tick = step * Gst.SECOND

    def feed(source, _length):
        number = next(numbers)
        buffer = Gst.Buffer.new_wrapped_bytes(units[number % len(units)])
        start, end = int(number * tick), int((number + 1) * tick)
        buffer.pts = buffer.dts = start
        buffer.duration = end - start
        source.emit("push-buffer", buffer)

    return feed


def pusher(source, step):
    """Pushes units as they come. The first one's time is now, the others follow by their number."""
    start = None
    tick = step * Gst.SECOND

    def push(unit, number):
        nonlocal start
        if start is None:
            now = source.get_current_running_time()
            start = 0 if now == Gst.CLOCK_TIME_NONE else now
        buffer = Gst.Buffer.new_wrapped_bytes(GLib.Bytes.new(unit))
        buffer.pts = start + int(number * tick)
        buffer.duration = int(tick)
        source.emit("push-buffer", buffer)

    return push
